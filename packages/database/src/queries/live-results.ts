import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";
import type { UnitResult } from "#queries/results.ts";

/** Rounds without a snapshot in which one may see a unit, newest period first; units counted over what one may see. */
export async function listLiveRounds(db: Kysely<Database>) {
  return await liveRounds(db).orderBy("r.period_from", "desc").orderBy("r.id").execute();
}

export async function findLiveRound(db: Kysely<Database>, roundId: string) {
  return await liveRounds(db).where("r.id", "=", roundId).executeTakeFirst();
}

function liveRounds(db: Kysely<Database>) {
  return db
    .selectFrom("assessment_round as r")
    .innerJoin("criteria_set_version as v", "v.id", "r.criteria_set_version_id")
    .leftJoin("analytics.live_round as l", "l.round_id", "r.id")
    .where("r.state", "in", ["open", "closed"])
    .where(sql<boolean>`exists (select 1 from round_unit u where u.round_id = r.id)`)
    .select([
      "r.id as roundId",
      "r.title as roundTitle",
      "r.state",
      "r.period_from as periodFrom",
      "r.period_to as periodTo",
      "r.simulated",
      "v.id as versionId",
      "v.label as versionLabel",
      "l.as_of as asOf",
      sql<boolean>`l.failure is not null`.as("isStanding"),
      sql<number>`(select count(*) from round_unit u where u.round_id = r.id)`.as("unitsCalled"),
      sql<number>`(
        select count(*) from submission b where b.round_id = r.id and b.state = 'approved')`.as(
        "unitsApproved",
      ),
    ]);
}

/** For those who may see the round whole; undefined for others, and before it is there. */
export async function findLiveOverview(db: Kysely<Database>, roundId: string) {
  const found = await db
    .selectFrom("analytics.live_overview")
    .select("overview")
    .where("round_id", "=", roundId)
    .executeTakeFirst();
  return found?.overview;
}

/** Results by unit, of those one may see. */
export async function listLiveUnits(
  db: Kysely<Database>,
  { roundId, cityId }: { readonly roundId: string; readonly cityId?: string | undefined },
) {
  let found = db
    .selectFrom("analytics.live_unit")
    .select(["unit_id as unitId", "scope_unit_ids as scopeUnitIds", "result"])
    .where("round_id", "=", roundId);
  if (cityId !== undefined) found = found.where("city_id", "=", cityId);
  return await found.orderBy("unit_id").execute();
}

/** What happened in a round since it was last read: what to read, and what then to take away. */
export async function listLiveChanges(db: Kysely<Database>, roundId: string) {
  return await db
    .selectFrom("analytics.live_change")
    .select(["id", "unit_id as unitId"])
    .where("round_id", "=", roundId)
    .execute();
}

export interface LiveUpdate<Result extends object> {
  readonly roundId: string;
  /** As it was read; 0 where nothing is stored yet. */
  readonly edition: number;
  readonly asOf: string;
  /** Who sees the round whole. */
  readonly scopeUnitIds: readonly string[];
  readonly overview: object;
  readonly units: readonly (UnitResult<Result> & { readonly cityId: string })[];
  /** Units that are called no more. */
  readonly goneUnitIds: readonly string[];
  readonly changeIds: readonly number[];
}

/**
 * Puts new live results beside those that stay, and takes the changes away that they tell. As the queue's role.
 * @returns false, and nothing is written, where another worker has written meanwhile
 */
export async function storeLiveResults<Result extends object>(
  trx: Transaction<Database>,
  update: LiveUpdate<Result>,
): Promise<boolean> {
  const { roundId, asOf, scopeUnitIds } = update;
  const isNext = await takeEdition(trx, update, { as_of: asOf, failure: null, retry_at: null });
  if (!isNext) return false;
  const overview = {
    scope_unit_ids: [...scopeUnitIds],
    overview: JSON.stringify(update.overview),
  };
  await trx
    .insertInto("analytics.live_overview")
    .values({ round_id: roundId, ...overview })
    .onConflict((conflict) => conflict.column("round_id").doUpdateSet(overview))
    .execute();
  for (let from = 0; from < update.units.length; from += 5000)
    await trx
      .insertInto("analytics.live_unit")
      .values(
        update.units.slice(from, from + 5000).map((unit) => ({
          round_id: roundId,
          unit_id: unit.unitId,
          scope_unit_ids: [...unit.scopeUnitIds],
          city_id: unit.cityId,
          result: JSON.stringify(unit.result),
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(["round_id", "unit_id"]).doUpdateSet((eb) => ({
          scope_unit_ids: eb.ref("excluded.scope_unit_ids"),
          city_id: eb.ref("excluded.city_id"),
          result: eb.ref("excluded.result"),
        })),
      )
      .execute();
  if (update.goneUnitIds.length > 0)
    await trx
      .deleteFrom("analytics.live_unit")
      .where("round_id", "=", roundId)
      .where("unit_id", "in", update.goneUnitIds)
      .execute();
  await trx
    .deleteFrom("analytics.live_change")
    .where(sql<boolean>`id = any (${[...update.changeIds]}::bigint[])`)
    .execute();
  return true;
}

/** Live results stay as they are; they are tried again at the time given. As the queue's role. */
export async function holdLiveResults(
  trx: Transaction<Database>,
  of: {
    readonly roundId: string;
    readonly edition: number;
    readonly failure: string;
    readonly retryAt: string;
  },
): Promise<boolean> {
  return await takeEdition(trx, of, { failure: of.failure, retry_at: of.retryAt });
}

async function takeEdition(
  trx: Transaction<Database>,
  { roundId, edition }: { readonly roundId: string; readonly edition: number },
  row: {
    readonly as_of?: string;
    readonly failure: string | null;
    readonly retry_at: string | null;
  },
): Promise<boolean> {
  const next = { edition: edition + 1, ...row };
  if (edition === 0) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("analytics.live_round")
      .values({ round_id: roundId, ...next })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await trx
    .updateTable("analytics.live_round")
    .set(next)
    .where("round_id", "=", roundId)
    .where("edition", "=", edition)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** A round that is frozen has a snapshot instead. As the queue's role. */
export async function removeLiveResults(db: Kysely<Database>, roundId: string): Promise<void> {
  await db.deleteFrom("analytics.live_round").where("round_id", "=", roundId).execute();
  await db.deleteFrom("analytics.live_change").where("round_id", "=", roundId).execute();
}
