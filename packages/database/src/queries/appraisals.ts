import type { Score } from "@thuocdo/criteria/score";
import type { Findings } from "@thuocdo/submissions/finding";
import type { SupplementBeside } from "@thuocdo/submissions/submit-revision";
import { type Kysely, sql, type Transaction } from "kysely";
import { jsonOrNull } from "#queries/json-or-null.ts";
import type { Database } from "#schema.ts";
import { forwardedBy, unitName } from "#queries/submissions.ts";
import type { AppraisalDecision } from "#schema/submissions.ts";

/** All decisions on a submission, in order of time. */
export async function listAppraisals(db: Kysely<Database>, submissionId: string) {
  return await appraisals(db)
    .where("a.submission_id", "=", submissionId)
    .orderBy("a.appraised_at")
    .orderBy(sql`a.decision in ('amended', 'settled')`)
    .execute();
}

/** The last decision that its unit is told of; undefined before the first. What a level below the last found is not yet said. */
export async function findLastAppraisal(db: Kysely<Database>, submissionId: string) {
  return await appraisals(db)
    .where("a.submission_id", "=", submissionId)
    .where("a.decision", "<>", "forwarded")
    .orderBy("a.appraised_at", "desc")
    .orderBy(sql`a.decision in ('amended', 'settled')`, "desc")
    .limit(1)
    .executeTakeFirst();
}

export interface NewAppraisal {
  readonly id: string;
  readonly revisionId: string;
  readonly appraisingUnitId: string;
  readonly decision: AppraisalDecision;
  readonly findings: Findings;
  readonly appraisedScore: Score;
  /** What the city's supplement gives beside it; null without one. */
  readonly supplementScore?: SupplementBeside | null;
  readonly reason: string | null;
  readonly appraisedBy: string | null;
  readonly at: string;
}

/** Stores a decision; the draft of its findings has served. The state of the submission is moved apart. */
export async function storeAppraisal(
  trx: Transaction<Database>,
  appraisal: NewAppraisal,
): Promise<void> {
  await trx
    .insertInto("appraisal")
    .values({
      id: appraisal.id,
      revision_id: appraisal.revisionId,
      appraising_unit_id: appraisal.appraisingUnitId,
      decision: appraisal.decision,
      findings: JSON.stringify(appraisal.findings),
      appraised_score: JSON.stringify(appraisal.appraisedScore),
      supplement_score: jsonOrNull(appraisal.supplementScore),
      reason: appraisal.reason,
      appraised_at: appraisal.at,
      appraised_by: appraisal.appraisedBy,
    })
    .execute();
  await trx
    .deleteFrom("appraisal_draft")
    .where("revision_id", "=", appraisal.revisionId)
    .where("appraising_unit_id", "=", appraisal.appraisingUnitId)
    .execute();
}

export async function findAppraisalDraft(
  db: Kysely<Database>,
  { revisionId, appraisingUnitId }: AppraisalDraftKey,
) {
  return await db
    .selectFrom("appraisal_draft")
    .select(["findings", "sequence", "saved_at as savedAt"])
    .where("revision_id", "=", revisionId)
    .where("appraising_unit_id", "=", appraisingUnitId)
    .executeTakeFirst();
}

export interface AppraisalDraftKey {
  readonly revisionId: string;
  readonly appraisingUnitId: string;
}

/** Saves findings; gives their new sequence, or undefined where a later save than `base` is stored. */
export async function storeAppraisalDraft(
  trx: Transaction<Database>,
  draft: AppraisalDraftKey & {
    /** 0 for the first save. */
    readonly base: number;
    readonly findings: Findings;
    readonly savedBy: string | null;
    readonly at: string;
  },
): Promise<number | undefined> {
  const saved = await trx
    .insertInto("appraisal_draft")
    .values({
      revision_id: draft.revisionId,
      appraising_unit_id: draft.appraisingUnitId,
      findings: JSON.stringify(draft.findings),
      sequence: 1,
      saved_at: draft.at,
      saved_by: draft.savedBy,
    })
    .onConflict((conflict) =>
      conflict
        .constraint("appraisal_draft_pkey")
        .doUpdateSet((update) => ({
          findings: update.ref("excluded.findings"),
          sequence: draft.base + 1,
          saved_at: update.ref("excluded.saved_at"),
          saved_by: update.ref("excluded.saved_by"),
        }))
        .where("appraisal_draft.sequence", "=", draft.base),
    )
    .returning("sequence")
    .executeTakeFirst();
  return saved?.sequence;
}

/**
 * Sent revisions that some of these units appraise, without what was answered; whose turn it is, core tells.
 */
export async function listAppraisalQueue(
  db: Kysely<Database>,
  {
    unitIds,
    roundId,
  }: { readonly unitIds: readonly string[]; readonly roundId?: string | undefined },
) {
  let queue = queueRows(db)
    .where(sql<boolean>`u.appraising_unit_ids && ${unitIds}::uuid[]`)
    .where("s.state", "in", ["submitted", "under-appraisal"]);
  if (roundId !== undefined) queue = queue.where("s.round_id", "=", roundId);
  return await queue.execute();
}

/** What was answered in revisions, and what the units made of it; in no order. */
export async function listAnswered(db: Kysely<Database>, revisionIds: readonly string[]) {
  return await db
    .selectFrom("revision")
    .select(["id", "answers", "self_score as selfScore"])
    .where("id", "=", sql<string>`any (${revisionIds}::uuid[])`)
    .execute();
}

export type QueuedRevision = Awaited<ReturnType<typeof listAppraisalQueue>>[number];

/** Whether anything was found of a submission: of any revision, by any level, decided or in the making. */
export async function isRemarked(db: Kysely<Database>, submissionId: string): Promise<boolean> {
  const { is } = await db
    .selectFrom("submission as s")
    .where("s.id", "=", submissionId)
    .select(remarked.as("is"))
    .executeTakeFirstOrThrow();
  return is;
}

const remarked = sql<boolean>`(
  exists (select 1 from appraisal p where p.submission_id = s.id and p.findings <> '{}')
  or exists (
    select 1 from appraisal_draft d join revision of on of.id = d.revision_id
    where of.submission_id = s.id and d.findings <> '{}'))`;

function queueRows(db: Kysely<Database>) {
  return db
    .selectFrom("submission as s")
    .innerJoin("round_unit as u", (join) =>
      join.onRef("u.round_id", "=", "s.round_id").onRef("u.unit_id", "=", "s.unit_id"),
    )
    .innerJoin("assessment_round as r", "r.id", "s.round_id")
    .innerJoin("revision as v", (join) =>
      join.onRef("v.submission_id", "=", "s.id").onRef("v.number", "=", "s.current_revision"),
    )
    .innerJoin("revision as first", (join) =>
      join.onRef("first.submission_id", "=", "s.id").on("first.number", "=", 1),
    )
    .select([
      "s.id as submissionId",
      "v.id as revisionId",
      "v.number as revision",
      "r.id as roundId",
      "r.title as roundTitle",
      "r.criteria_set_version_id as versionId",
      "s.unit_id as unitId",
      unitName("s.unit_id", "name").as("unitName"),
      unitName("s.unit_id", "type").as("unitType"),
      unitName("s.unit_id", "class").as("unitClass"),
      above("district", "name").as("districtName"),
      above("city", "name").as("cityName"),
      above("city", "unit_id").as("cityId"),
      "u.appraising_unit_ids as appraisingUnitIds",
      forwardedBy.as("forwardedByUnitIds"),
      "s.state",
      sql<Date>`coalesce(u.extended_to, r.closes_at)`.as("closesAt"),
      "first.submitted_at as firstSentAt",
      "v.submitted_at as submittedAt",
      sql<number>`(v.self_score ->> 'totalHundredths')::integer`.as("selfScoreHundredths"),
      sql<number>`(
        select count(*) from appraisal p where p.submission_id = s.id and p.decision = 'returned')`.as(
        "returns",
      ),
      sql<{ readonly versionId: string; readonly revisionId: string } | null>`(
        select jsonb_build_object('versionId', earlier.criteria_set_version_id, 'revisionId', sent.id)
        from submission other
        join assessment_round earlier on earlier.id = other.round_id
        join revision sent on sent.submission_id = other.id and sent.number = other.current_revision
        where other.unit_id = s.unit_id and earlier.period_to < r.period_from
        order by earlier.period_to desc, earlier.period_from desc, earlier.id limit 1)`.as(
        "before",
      ),
      remarked.as("remarked"),
      sql<Date | null>`(
        select max(d.saved_at) from appraisal_draft d where d.revision_id = v.id)`.as(
        "findingsSavedAt",
      ),
      "r.simulated",
    ]);
}

/** Of the unit of a level above, as of the end of the period. */
function above(level: "district" | "city", column: "name" | "unit_id") {
  return sql<string | null>`(
    select ${sql.ref(`n.${column}`)} from unit_name n
    where n.unit_id = any (s.scope_unit_ids) and n.level = ${sql.lit(level)} and n.valid_from <= r.period_to
    order by n.valid_from desc limit 1)`;
}

function appraisals(db: Kysely<Database>) {
  return db
    .selectFrom("appraisal as a")
    .innerJoin("revision as v", "v.id", "a.revision_id")
    .leftJoin("person as p", "p.id", "a.appraised_by")
    .select([
      "a.id",
      "a.revision_id as revisionId",
      "v.number as revisionNumber",
      "a.appraising_unit_id as appraisingUnitId",
      sql<string>`(
        select n.name from unit_name n
        where n.unit_id = a.appraising_unit_id and n.valid_from <= a.appraised_at
        order by n.valid_from desc limit 1)`.as("appraisingUnitName"),
      "a.decision",
      "a.findings",
      "a.appraised_score as appraisedScore",
      "a.supplement_score as supplementScore",
      "a.reason",
      "a.appraised_at as appraisedAt",
      "a.appraised_by as appraisedBy",
      "p.full_name as appraisedByName",
    ]);
}
