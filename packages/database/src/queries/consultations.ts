import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";

export type StoredConsultation = NonNullable<Awaited<ReturnType<typeof findConsultation>>>;
export type StoredAgency = Awaited<ReturnType<typeof listAgencies>>[number];

export interface NewConsultation {
  readonly id: string;
  readonly versionId: string;
  readonly message: string;
  readonly dueOn: string;
  readonly openedBy: string | null;
  readonly at: string;
}

/** Opens a consultation on the draft as it is now; the version's own state is moved apart. */
export async function openConsultation(
  trx: Transaction<Database>,
  consultation: NewConsultation,
): Promise<void> {
  await trx
    .insertInto("consultation")
    .values({
      id: consultation.id,
      version_id: consultation.versionId,
      message: consultation.message.normalize("NFC"),
      due_on: consultation.dueOn,
      opened_at: consultation.at,
      opened_by: consultation.openedBy,
      closed_by: null,
    })
    .execute();
}

export interface NewAgencies {
  readonly consultationId: string;
  readonly unitIds: readonly string[];
  /** The city that asks them; null: the drafting unit. */
  readonly mergedByUnitId: string | null;
  readonly dueOn: string | null;
  readonly at: string;
}

/** Asks agencies; those asked already stay as they are. Gives the units that are new. */
export async function inviteAgencies(
  trx: Transaction<Database>,
  { consultationId, unitIds, mergedByUnitId, dueOn, at }: NewAgencies,
): Promise<readonly string[]> {
  if (unitIds.length === 0) return [];
  const invited = await trx
    .insertInto("consultation_agency")
    .values(
      unitIds.map((unitId) => ({
        consultation_id: consultationId,
        unit_id: unitId,
        merged_by_unit_id: mergedByUnitId,
        due_on: dueOn,
        asked_at: at,
      })),
    )
    .onConflict((conflict) => conflict.constraint("consultation_agency_pkey").doNothing())
    .returning("unit_id as unitId")
    .execute();
  return invited.map(({ unitId }) => unitId);
}

export async function findConsultation(db: Kysely<Database>, consultationId: string) {
  return await db
    .selectFrom("consultation as c")
    .select(consultationColumns)
    .where("c.id", "=", consultationId)
    .executeTakeFirst();
}

/** As `findConsultation`, and nobody else moves it until the transaction ends. For those who draft. */
export async function lockConsultation(trx: Transaction<Database>, consultationId: string) {
  return await trx
    .selectFrom("consultation as c")
    .select(consultationColumns)
    .where("c.id", "=", consultationId)
    .forUpdate()
    .executeTakeFirst();
}

/** What is laid before agencies now of the drafts of a set, as far as the acting person may see. */
export async function listOpenTexts(db: Kysely<Database>, criteriaSetId: string) {
  return await db
    .selectFrom("consultation as c")
    .select(["c.id", "c.version_id as versionId", "c.document"])
    .where("c.criteria_set_id", "=", criteriaSetId)
    .where("c.state", "=", "open")
    .orderBy("c.opened_at")
    .execute();
}

/** Consultations that the acting person may see, of one version or of all, newest first, without documents. */
export async function listConsultations(
  db: Kysely<Database>,
  { versionId }: { readonly versionId?: string } = {},
) {
  let consultations = db
    .selectFrom("consultation as c")
    .select([
      "c.id",
      "c.version_id as versionId",
      "c.fixed_sequence as fixedSequence",
      sql<string>`c.document ->> 'label'`.as("label"),
      sql<string>`c.document ->> 'title'`.as("title"),
      "c.simulated",
      "c.message",
      "c.due_on as dueOn",
      "c.state",
      "c.opened_at as openedAt",
      "c.closed_at as closedAt",
    ])
    .orderBy("c.opened_at", "desc")
    .orderBy("c.id");
  if (versionId !== undefined) consultations = consultations.where("c.version_id", "=", versionId);
  return await consultations.execute();
}

/** Agencies of a consultation under their latest names, with what is known of their replies, as far as policies let see. */
export async function listAgencies(
  db: Kysely<Database>,
  filter: { readonly consultationIds: readonly string[] },
) {
  if (filter.consultationIds.length === 0) return [];
  return await db
    .selectFrom("consultation_agency as a")
    .innerJoin("unit_name as n", (join) =>
      join.onRef("n.unit_id", "=", "a.unit_id").on(
        sql<boolean>`n.valid_from = (
          select max(m.valid_from) from unit_name m where m.unit_id = a.unit_id)`,
      ),
    )
    .leftJoin("consultation_reply as r", (join) =>
      join
        .onRef("r.consultation_id", "=", "a.consultation_id")
        .onRef("r.unit_id", "=", "a.unit_id"),
    )
    .select([
      "a.consultation_id as consultationId",
      "a.unit_id as unitId",
      "n.name as unitName",
      "n.level as unitLevel",
      "a.merged_by_unit_id as mergedByUnitId",
      sql<string | null>`(
        select m.name from unit_name m where m.unit_id = a.merged_by_unit_id
        order by m.valid_from desc limit 1)`.as("mergedByName"),
      "a.due_on as dueOn",
      "a.asked_at as askedAt",
      "a.reminded_at as remindedAt",
      "a.reminders",
      "r.state as replyState",
      "r.channel",
      "r.id as replyId",
      "r.stance",
      "r.note",
      "r.letter_number as letterNumber",
      "r.letter_date as letterDate",
      "r.saved_at as savedAt",
      "r.sent_at as sentAt",
    ])
    .where("a.consultation_id", "in", filter.consultationIds)
    .orderBy("n.level")
    .orderBy(sql`n.name collate "vi-x-icu"`)
    .execute();
}

/** Notes that agencies were reminded. Gives the units of which it could be noted. */
export async function noteReminders(
  trx: Transaction<Database>,
  {
    consultationId,
    unitIds,
    at,
  }: {
    readonly consultationId: string;
    readonly unitIds: readonly string[];
    readonly at: string;
  },
): Promise<readonly string[]> {
  const reminded = await trx
    .updateTable("consultation_agency")
    .set((set) => ({ reminded_at: at, reminders: set("reminders", "+", 1) }))
    .where("consultation_id", "=", consultationId)
    .where("unit_id", "in", unitIds)
    .returning("unit_id as unitId")
    .execute();
  return reminded.map(({ unitId }) => unitId);
}

export async function extendConsultation(
  trx: Transaction<Database>,
  { consultationId, dueOn }: { readonly consultationId: string; readonly dueOn: string },
): Promise<void> {
  await trx
    .updateTable("consultation")
    .set({ due_on: dueOn })
    .where("id", "=", consultationId)
    .returning("id")
    .executeTakeFirstOrThrow();
}

export async function closeConsultation(
  trx: Transaction<Database>,
  {
    consultationId,
    closedBy,
    at,
  }: { readonly consultationId: string; readonly closedBy: string | null; readonly at: string },
): Promise<void> {
  await trx
    .updateTable("consultation")
    .set({ state: "closed", closed_at: at, closed_by: closedBy })
    .where("id", "=", consultationId)
    .returning("id")
    .executeTakeFirstOrThrow();
}

/** Moves a draft into or out of consultation. */
export async function moveDraft(
  trx: Transaction<Database>,
  {
    versionId,
    to,
    at,
  }: {
    readonly versionId: string;
    readonly to: "draft" | "in-consultation";
    readonly at: string;
  },
): Promise<void> {
  await trx
    .updateTable("criteria_set_version")
    .set({ state: to, updated_at: at })
    .where("id", "=", versionId)
    .returning("id")
    .executeTakeFirstOrThrow();
}

const consultationColumns = [
  "c.id",
  "c.version_id as versionId",
  "c.criteria_set_id as criteriaSetId",
  "c.fixed_sequence as fixedSequence",
  "c.document",
  "c.simulated",
  "c.message",
  "c.due_on as dueOn",
  "c.state",
  "c.opened_at as openedAt",
  "c.closed_at as closedAt",
] as const;
