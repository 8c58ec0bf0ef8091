import type { RoundState } from "@thuocdo/submissions/round-lifecycle";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";

/** A unit called in a round: since when it is no more, and what it went into; undefined where it is not called, or not to be seen. */
export async function findCalledUnit(
  db: Kysely<Database>,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
) {
  return await db
    .selectFrom("round_unit as u")
    .innerJoin("assessment_round as r", "r.id", "u.round_id")
    .select([
      "u.scope_unit_ids as scopeUnitIds",
      "u.let_off_at as letOffAt",
      "r.organiser_unit_id as organiserUnitId",
      "r.period_to as periodTo",
      sql<RoundState>`r.state`.as("roundState"),
      endedOn.as("endedOn"),
      sql<string[]>`array(
        select s.to_unit_id from unit_succession s where s.from_unit_id = u.unit_id
          and not exists (select 1 from round_unit c where c.round_id = u.round_id and c.unit_id = s.to_unit_id))`.as(
        "successorIdsNotCalled",
      ),
    ])
    .where("u.round_id", "=", roundId)
    .where("u.unit_id", "=", unitId)
    .executeTakeFirst();
}

/** First day on which the unit of `u` is no more; null where nothing is known of an end. */
export const endedOn = sql<string | null>`(
  select n.valid_to from unit_name n where n.unit_id = u.unit_id order by n.valid_from desc limit 1)`;

export async function letUnitOff(
  trx: Transaction<Database>,
  {
    roundId,
    unitId,
    reason,
    personId,
    at,
  }: {
    readonly roundId: string;
    readonly unitId: string;
    readonly reason: string;
    readonly personId: string;
    readonly at: string;
  },
): Promise<void> {
  await trx
    .updateTable("round_unit")
    .set({ let_off_at: at, let_off_by: personId, let_off_reason: reason })
    .where("round_id", "=", roundId)
    .where("unit_id", "=", unitId)
    .returning("unit_id")
    .executeTakeFirstOrThrow();
}

/** Reads the units above each called unit anew, as of the last day of the period: they may have changed since planning. */
export async function readCalledUnitsAnew(
  trx: Transaction<Database>,
  roundId: string,
): Promise<void> {
  await sql`
    update round_unit u set scope_unit_ids = read.scope, appraising_unit_ids = read.appraising
    from (
      select c.unit_id, scope.ids as scope, array(
        select above.unit_id
        from unnest(scope.ids) with ordinality as above (unit_id, place)
        join unit_name n on n.unit_id = above.unit_id
          and n.valid_from <= r.period_to and (n.valid_to is null or r.period_to < n.valid_to)
        where above.place > 1 and n.level = any (r.appraising_levels)
        order by above.place) as appraising
      from round_unit c
      join assessment_round r on r.id = c.round_id
      cross join lateral (select unit_scope(c.unit_id, r.period_to) as ids) scope
      where c.round_id = ${roundId}
    ) read
    where u.round_id = ${roundId} and u.unit_id = read.unit_id
      and (u.scope_unit_ids, u.appraising_unit_ids) is distinct from (read.scope, read.appraising)
  `.execute(trx);
}
