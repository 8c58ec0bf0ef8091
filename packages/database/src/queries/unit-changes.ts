import type { Role } from "@thuocdo/criteria/role";
import type { RoundState } from "@thuocdo/submissions/round-lifecycle";
import type { SubmissionState } from "@thuocdo/submissions/submission-lifecycle";
import type { UnitChangePlan } from "@thuocdo/submissions/units/plan-unit-change";
import type { UnitFact } from "@thuocdo/submissions/units/unit-import";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";
import type { UnitChangeTable } from "#schema/units.ts";

export interface NewUnitChange {
  readonly id: string;
  readonly kind: UnitChangeTable["kind"];
  readonly effectiveOn: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly actingUnitId: string;
  readonly unitIds: readonly string[];
  readonly change: object;
  readonly recordedBy: string;
  readonly at: string;
}

/** Records an act that changes units; what it does to them is written by `writeUnitChange`. */
export async function recordUnitChange(
  trx: Transaction<Database>,
  act: NewUnitChange,
): Promise<void> {
  await trx
    .insertInto("unit_change")
    .values({
      id: act.id,
      kind: act.kind,
      effective_on: act.effectiveOn,
      decision_number: act.decisionNumber,
      decided_on: act.decidedOn,
      acting_unit_id: act.actingUnitId,
      unit_ids: [...act.unitIds],
      change: JSON.stringify(act.change),
      recorded_at: act.at,
      recorded_by: act.recordedBy,
    })
    .execute();
}

export async function writeUnitChange(
  trx: Transaction<Database>,
  changeId: string,
  plan: UnitChangePlan,
): Promise<void> {
  await sql`select write_unit_change(${changeId}::uuid, ${JSON.stringify(plan)}::jsonb)`.execute(
    trx,
  );
}

/** Writes the units that an import takes. */
export async function writeUnitImport(
  trx: Transaction<Database>,
  changeId: string,
  facts: readonly UnitFact[],
): Promise<void> {
  await sql`select write_unit_import(${changeId}::uuid, ${JSON.stringify(facts)}::jsonb)`.execute(
    trx,
  );
}

/** The acts to come and the latest, at most 200, the latest day first; of one unit all. */
export async function listUnitChanges(
  db: Kysely<Database>,
  { unitId }: { readonly unitId?: string } = {},
) {
  let changes = unitChanges(db)
    .orderBy("c.effective_on", "desc")
    .orderBy("c.recorded_at", "desc")
    .limit(200);
  if (unitId !== undefined)
    changes = changes.where(sql<boolean>`c.unit_ids @> array[${unitId}::uuid]`);
  return await changes.execute();
}

export async function findUnitChange(db: Kysely<Database>, changeId: string) {
  return await unitChanges(db).where("c.id", "=", changeId).executeTakeFirst();
}

/** What rests on an act; empty: it may be taken back. */
export async function listBuiltUpon(
  db: Kysely<Database>,
  changeId: string,
): Promise<readonly string[]> {
  const built = sql<string[]>`built_upon_unit_change(${changeId}::uuid)`;
  const { on } = await db.selectNoFrom(built.as("on")).executeTakeFirstOrThrow();
  return on;
}

/** Marks an act as taken back and undoes its rows. */
export async function takeBackUnitChange(
  trx: Transaction<Database>,
  {
    changeId,
    personId,
    reason,
    at,
  }: {
    readonly changeId: string;
    readonly personId: string;
    readonly reason: string;
    readonly at: string;
  },
): Promise<void> {
  await trx
    .updateTable("unit_change")
    .set({ taken_back_at: at, taken_back_by: personId, taken_back_reason: reason })
    .where("id", "=", changeId)
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`select take_back_unit_change(${changeId}::uuid)`.execute(trx);
}

/** Rounds that call one of the units, or one below them, of those one may see; the latest period first. */
export async function listRoundsOfUnits(
  db: Kysely<Database>,
  unitIds: readonly string[],
): Promise<
  readonly {
    readonly unitId: string;
    readonly calledUnitId: string;
    readonly roundId: string;
    readonly title: string;
    readonly state: RoundState;
    readonly periodTo: string;
    readonly submission: SubmissionState;
  }[]
> {
  return await db
    .selectFrom("round_unit as u")
    .innerJoin("assessment_round as r", "r.id", "u.round_id")
    .innerJoin(
      sql<{ unit_id: string }>`unnest(${unitIds}::uuid[])`.as<"of">(sql`of (unit_id)`),
      (join) => join.on(sql<boolean>`u.scope_unit_ids @> array[of.unit_id]`),
    )
    .leftJoin("submission as s", (join) =>
      join.onRef("s.round_id", "=", "u.round_id").onRef("s.unit_id", "=", "u.unit_id"),
    )
    .select([
      "of.unit_id as unitId",
      "u.unit_id as calledUnitId",
      "r.id as roundId",
      "r.title",
      "r.state",
      "r.period_to as periodTo",
      sql<SubmissionState>`coalesce(s.state, 'not-started')`.as("submission"),
    ])
    .orderBy("r.period_to", "desc")
    .orderBy("r.id")
    .orderBy("u.unit_id")
    .execute();
}

/** How many people hold each role in the units at an instant. */
export async function countRoles(
  db: Kysely<Database>,
  { unitIds, at }: { readonly unitIds: readonly string[]; readonly at: string },
): Promise<readonly { readonly unitId: string; readonly role: Role; readonly people: number }[]> {
  return await db
    .selectFrom("role_assignment as a")
    .select(({ fn }) => ["a.unit_id as unitId", "a.role", fn.countAll<number>().as("people")])
    .where("a.unit_id", "=", sql<string>`any (${unitIds}::uuid[])`)
    .where((where) =>
      where.or([where("a.valid_until", "is", null), where("a.valid_until", ">", new Date(at))]),
    )
    .groupBy(["a.unit_id", "a.role"])
    .orderBy("a.role")
    .execute();
}

function unitChanges(db: Kysely<Database>) {
  return db
    .selectFrom("unit_change as c")
    .leftJoin("person as p", "p.id", "c.recorded_by")
    .select([
      "c.id",
      "c.kind",
      "c.effective_on as effectiveOn",
      "c.decision_number as decisionNumber",
      "c.decided_on as decidedOn",
      "c.acting_unit_id as actingUnitId",
      "c.unit_ids as unitIds",
      "c.change",
      "c.recorded_at as recordedAt",
      "c.recorded_by as recordedBy",
      "p.full_name as recordedByName",
      "c.taken_back_at as takenBackAt",
      "c.taken_back_reason as takenBackReason",
    ]);
}
