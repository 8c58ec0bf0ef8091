import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";

/** Criteria sets with the name of the unit that drafts them, by title. */
export async function listCriteriaSets(db: Kysely<Database>) {
  return await criteriaSets(db).orderBy("s.title").orderBy("s.id").execute();
}

export async function findCriteriaSet(db: Kysely<Database>, criteriaSetId: string) {
  return await criteriaSets(db).where("s.id", "=", criteriaSetId).executeTakeFirst();
}

export interface NewCriteriaSet {
  readonly id: string;
  readonly title: string;
  readonly draftingUnitId: string;
  readonly simulated: boolean;
}

export async function createCriteriaSet(
  trx: Transaction<Database>,
  set: NewCriteriaSet,
): Promise<void> {
  await trx
    .insertInto("criteria_set")
    .values({
      id: set.id,
      title: set.title.normalize("NFC"),
      drafting_unit_id: set.draftingUnitId,
      simulated: set.simulated,
    })
    .execute();
}

/** Versions of the core without their documents, with counts of their nodes, newest first; drafts only for those who draft. */
export async function listVersions(
  db: Kysely<Database>,
  { criteriaSetId }: { readonly criteriaSetId?: string | undefined } = {},
) {
  let versions = db
    .selectFrom("criteria_set_version as v")
    .select(summaryColumns)
    .select(nodeCounts)
    .where("v.unit_id", "is", null)
    .orderBy("v.created_at", "desc")
    .orderBy("v.id");
  if (criteriaSetId !== undefined) versions = versions.where("criteria_set_id", "=", criteriaSetId);
  return await versions.execute();
}

/** Cities' supplements as `listVersions`, by city and newest first; drafts for their cities and those who draft the core. */
export async function listSupplements(
  db: Kysely<Database>,
  { criteriaSetId }: { readonly criteriaSetId?: string | undefined } = {},
) {
  let supplements = wholeVersions(db)
    .where("v.unit_id", "is not", null)
    .orderBy(unitName)
    .orderBy("v.unit_id")
    .orderBy("v.created_at", "desc");
  if (criteriaSetId !== undefined)
    supplements = supplements.where("v.criteria_set_id", "=", criteriaSetId);
  return await supplements.execute();
}

/** One version with its document; undefined where there is none that the acting person may see. */
export async function findVersion(db: Kysely<Database>, versionId: string) {
  return await wholeVersions(db).where("v.id", "=", versionId).executeTakeFirst();
}

/** Where a version stands, without its document. */
export async function findVersionState(db: Kysely<Database>, versionId: string) {
  return await db
    .selectFrom("criteria_set_version")
    .select([
      "state",
      "edit_sequence as editSequence",
      "criteria_set_id as criteriaSetId",
      "unit_id as unitId",
    ])
    .where("id", "=", versionId)
    .executeTakeFirst();
}

/** As `findVersion`, and nobody else edits or issues it until the transaction ends. */
export async function lockVersion(trx: Transaction<Database>, versionId: string) {
  return await wholeVersions(trx).where("v.id", "=", versionId).forUpdate().executeTakeFirst();
}

/** The documents of all versions that the acting person may see, newest first; of a supplement with that of its core. */
export async function listDocuments(db: Kysely<Database>) {
  return await db
    .selectFrom("criteria_set_version as v")
    .innerJoin("criteria_set as s", "s.id", "v.criteria_set_id")
    .leftJoin("criteria_set_version as c", "c.id", "v.supplements_version_id")
    .select(["v.id", "s.title as setTitle", "v.document", "c.document as core"])
    .orderBy("v.created_at", "desc")
    .orderBy("v.id")
    .execute();
}

/**
 * The version that this one follows: the nearest of those it was begun from, one from another, that was ever issued.
 * Undefined for the first of a set. What was given in answer to it is what the later one carries over.
 */
export async function findIssuedIdBefore(
  db: Kysely<Database>,
  versionId: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    with recursive before (id, steps) as (
      select v.previous_version_id, 1 from criteria_set_version v where v.id = ${versionId}
      union all
      select v.previous_version_id, b.steps + 1 from before b
      join criteria_set_version v on v.id = b.id and v.issued_at is null
    )
    select b.id from before b join criteria_set_version v on v.id = b.id
    where v.issued_at is not null order by b.steps limit 1
  `.execute(db);
  return rows[0]?.id;
}

/** As `findIssuedIdBefore`, with its document. */
export async function findIssuedBefore(db: Kysely<Database>, versionId: string) {
  const id = await findIssuedIdBefore(db, versionId);
  return id === undefined ? undefined : await findVersion(db, id);
}

export interface NewDraft {
  readonly id: string;
  readonly criteriaSetId: string;
  readonly label: string;
  readonly previousVersionId: string | null;
  readonly document: CriteriaSetVersion;
  readonly simulated: boolean;
  readonly createdBy: string | null;
  readonly at: string;
  /** Of a supplement: the issued version it is laid over, and the city. */
  readonly supplement?: { readonly coreVersionId: string; readonly unitId: string };
}

export async function createDraft(trx: Transaction<Database>, draft: NewDraft): Promise<void> {
  await trx
    .insertInto("criteria_set_version")
    .values({
      id: draft.id,
      criteria_set_id: draft.criteriaSetId,
      label: draft.label.normalize("NFC"),
      previous_version_id: draft.previousVersionId,
      document: JSON.stringify(draft.document),
      simulated: draft.simulated,
      created_at: draft.at,
      created_by: draft.createdBy,
      updated_at: draft.at,
      supplements_version_id: draft.supplement?.coreVersionId ?? null,
      unit_id: draft.supplement?.unitId ?? null,
    })
    .execute();
}

function criteriaSets(db: Kysely<Database>) {
  return db.selectFrom("criteria_set as s").select([
    "s.id",
    "s.title",
    "s.drafting_unit_id as draftingUnitId",
    "s.simulated",
    "s.created_at as createdAt",
    sql<string>`(
        select n.name from unit_name n where n.unit_id = s.drafting_unit_id
        order by n.valid_from desc limit 1)`.as("draftingUnitName"),
  ]);
}

function wholeVersions(db: Kysely<Database>) {
  return db
    .selectFrom("criteria_set_version as v")
    .select(summaryColumns)
    .select(nodeCounts)
    .select(["v.document", "v.canonical"]);
}

const unitName = sql<string | null>`(
  select n.name from unit_name n where n.unit_id = v.unit_id order by n.valid_from desc limit 1)`;

const summaryColumns = [
  "v.id",
  "v.criteria_set_id as criteriaSetId",
  "v.label",
  "v.state",
  "v.state_reason as stateReason",
  "v.previous_version_id as previousVersionId",
  "v.edit_sequence as editSequence",
  "v.sha256",
  "v.decision_number as decisionNumber",
  "v.decided_on as decidedOn",
  "v.signer_title as signerTitle",
  "v.effective_on as effectiveOn",
  "v.issued_at as issuedAt",
  "v.simulated",
  "v.created_at as createdAt",
  "v.updated_at as updatedAt",
  "v.supplements_version_id as coreVersionId",
  "v.unit_id as unitId",
  unitName.as("unitName"),
] as const;

const nodeCounts = [
  sql<string>`v.document ->> 'title'`.as("title"),
  sql<boolean>`(v.document ->> 'illustrative')::boolean`.as("illustrative"),
  countAt("$.groups[*]").as("groups"),
  countAt("$.groups[*].criteria[*]").as("criteria"),
  countAt("$.groups[*].criteria[*].indicators[*]").as("indicators"),
] as const;

function countAt(path: string) {
  return sql<number>`jsonb_array_length(jsonb_path_query_array(v.document, ${sql.lit(path)}))`;
}
