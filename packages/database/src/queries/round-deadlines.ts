import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";

/** The deadlines that units of a round have now, their extensions counted; of all units, or of some. */
export async function latestDeadline(
  db: Kysely<Database>,
  { roundId, unitIds }: { readonly roundId: string; readonly unitIds: readonly string[] | null },
): Promise<{ readonly units: number; readonly closesAt: Date | null }> {
  let deadlines = db
    .selectFrom("round_unit as u")
    .innerJoin("assessment_round as r", "r.id", "u.round_id")
    .where("u.round_id", "=", roundId);
  if (unitIds !== null) {
    deadlines = deadlines.where("u.unit_id", "=", sql<string>`any (${unitIds}::uuid[])`);
  }
  return await deadlines
    .select(({ fn }) => [
      fn.countAll<number>().as("units"),
      unitIds === null
        ? sql<Date | null>`max(r.closes_at)`.as("closesAt")
        : sql<Date | null>`max(coalesce(u.extended_to, r.closes_at))`.as("closesAt"),
    ])
    .executeTakeFirstOrThrow();
}

/** The deadline of each of some units, ISO 8601. */
export async function listDeadlines(
  db: Kysely<Database>,
  roundId: string,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("round_unit as u")
    .innerJoin("assessment_round as r", "r.id", "u.round_id")
    .where("u.round_id", "=", roundId)
    .where("u.unit_id", "=", sql<string>`any (${unitIds}::uuid[])`)
    .select(["u.unit_id as unitId", sql<Date>`coalesce(u.extended_to, r.closes_at)`.as("closesAt")])
    .execute();
  return new Map(rows.map(({ unitId, closesAt }) => [unitId, closesAt.toISOString()]));
}

export interface Extension {
  readonly roundId: string;
  /** Null for all units of the round. */
  readonly unitIds: readonly string[] | null;
  readonly closesAt: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly at: string;
}

/** Gives units a later deadline, and keeps who did so and why. A unit keeps an own deadline that is later still. */
export async function extendDeadline(
  trx: Transaction<Database>,
  { roundId, unitIds, closesAt, reason, decidedBy, at }: Extension,
): Promise<void> {
  const words = reason.normalize("NFC");
  if (unitIds === null) {
    await trx
      .updateTable("assessment_round")
      .set({ closes_at: closesAt })
      .where("id", "=", roundId)
      .execute();
    await trx
      .updateTable("round_unit")
      .set({ extended_to: null, extension_reason: null })
      .where("round_id", "=", roundId)
      .where("extended_to", "<=", new Date(closesAt))
      .execute();
  } else {
    await trx
      .updateTable("round_unit")
      .set({ extended_to: closesAt, extension_reason: words })
      .where("round_id", "=", roundId)
      .where("unit_id", "=", sql<string>`any (${unitIds}::uuid[])`)
      .execute();
  }
  await trx
    .insertInto("round_extension")
    .values(
      (unitIds ?? [null]).map((unitId) => ({
        round_id: roundId,
        unit_id: unitId,
        closes_at: closesAt,
        reason: words,
        decided_by: decidedBy,
        decided_at: at,
      })),
    )
    .execute();
}

/** Later deadlines that were given, the newest first, of those one may see. Names as of the period's end. */
export async function listExtensions(db: Kysely<Database>, roundId: string) {
  return await db
    .selectFrom("round_extension as e")
    .innerJoin("assessment_round as r", "r.id", "e.round_id")
    .leftJoin("person as p", "p.id", "e.decided_by")
    .leftJoin("unit_name as n", (join) =>
      join
        .onRef("n.unit_id", "=", "e.unit_id")
        .on(
          sql<boolean>`n.valid_from <= r.period_to and (n.valid_to is null or r.period_to < n.valid_to)`,
        ),
    )
    .where("e.round_id", "=", roundId)
    .select([
      "e.id",
      "e.unit_id as unitId",
      "n.name as unitName",
      "e.closes_at as closesAt",
      "e.reason",
      "e.decided_at as decidedAt",
      "e.decided_by as decidedBy",
      "p.full_name as decidedByName",
    ])
    .orderBy("e.decided_at", "desc")
    .orderBy("n.code")
    .execute();
}
