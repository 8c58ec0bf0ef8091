import type { RoundState } from "@thuocdo/submissions/round-lifecycle";
import type { AppraisingLevel } from "@thuocdo/submissions/round-plan";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";

/** Rounds with their version and organiser, newest period first; units and states counted over what one may see. */
export async function listRounds(db: Kysely<Database>) {
  return await rounds(db).orderBy("r.period_from", "desc").orderBy("r.id").execute();
}

/** Rounds that assess against a version, newest period first. */
export async function listRoundsOfVersion(db: Kysely<Database>, versionId: string) {
  return await rounds(db)
    .where("v.id", "=", versionId)
    .orderBy("r.period_from", "desc")
    .orderBy("r.id")
    .execute();
}

export async function findRound(db: Kysely<Database>, roundId: string) {
  return await rounds(db).where("r.id", "=", roundId).executeTakeFirst();
}

export interface PlannedRound {
  readonly title: string;
  readonly criteriaSetVersionId: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly appraisingLevels: readonly AppraisingLevel[];
  /** For so many days after approval a unit may appeal; 0: not at all. The database's own number where not given. */
  readonly appealDays?: number | undefined;
  readonly simulated: boolean;
}

export interface NewRound extends PlannedRound {
  readonly id: string;
  readonly organiserUnitId: string;
  readonly createdBy: string | null;
  readonly at: string;
}

export async function planRound(trx: Transaction<Database>, round: NewRound): Promise<void> {
  await trx
    .insertInto("assessment_round")
    .values({
      id: round.id,
      organiser_unit_id: round.organiserUnitId,
      created_by: round.createdBy,
      created_at: round.at,
      ...plannedColumns(round),
    })
    .execute();
}

/** Plans a round anew; its units are to be called anew after it. False where it is not planned any more. */
export async function replanRound(
  trx: Transaction<Database>,
  roundId: string,
  round: PlannedRound,
): Promise<boolean> {
  const planned = await trx
    .updateTable("assessment_round")
    .set(plannedColumns(round))
    .where("id", "=", roundId)
    .where("state", "=", "planned")
    .executeTakeFirst();
  if (planned.numUpdatedRows !== 1n) return false;
  await trx.deleteFrom("round_unit").where("round_id", "=", roundId).execute();
  return true;
}

function plannedColumns(round: PlannedRound) {
  return {
    criteria_set_version_id: round.criteriaSetVersionId,
    title: round.title.normalize("NFC"),
    period_from: round.periodFrom,
    period_to: round.periodTo,
    opens_at: round.opensAt,
    closes_at: round.closesAt,
    appraising_levels: [...round.appraisingLevels],
    ...(round.appealDays !== undefined && { appeal_days: round.appealDays }),
    simulated: round.simulated,
  };
}

/** What a round was planned to be, with the units called. */
export async function findRoundPlan(db: Kysely<Database>, roundId: string) {
  return await db
    .selectFrom("assessment_round as r")
    .where("r.id", "=", roundId)
    .select([
      "r.title",
      "r.organiser_unit_id as organiserUnitId",
      "r.criteria_set_version_id as versionId",
      "r.period_from as periodFrom",
      "r.period_to as periodTo",
      "r.opens_at as opensAt",
      "r.closes_at as closesAt",
      "r.appraising_levels as appraisingLevels",
      "r.appeal_days as appealDays",
      sql<string[]>`array(
        select u.unit_id from round_unit u where u.round_id = r.id order by u.unit_id)`.as(
        "unitIds",
      ),
    ])
    .executeTakeFirst();
}

/**
 * Calls units in a round. The units above each are read as of the last day of the period; of these, those of the
 * levels that the round plans appraise, the nearest first.
 */
export async function callUnits(
  trx: Transaction<Database>,
  { roundId, unitIds }: { readonly roundId: string; readonly unitIds: readonly string[] },
): Promise<void> {
  await sql`
    insert into round_unit (round_id, unit_id, scope_unit_ids, appraising_unit_ids)
    select r.id, called.unit_id, scope.ids, array(
      select above.unit_id
      from unnest(scope.ids) with ordinality as above (unit_id, place)
      join unit_name n on n.unit_id = above.unit_id
        and n.valid_from <= r.period_to and (n.valid_to is null or r.period_to < n.valid_to)
      where above.place > 1 and n.level = any (r.appraising_levels)
      order by above.place)
    from assessment_round r
    cross join unnest(${unitIds}::uuid[]) as called (unit_id)
    cross join lateral (select unit_scope(called.unit_id, r.period_to) as ids) scope
    where r.id = ${roundId}
  `.execute(trx);
}

/** Units called that nobody would appraise, by name as of the last day of the period. */
export async function listUnitsWithoutAppraiser(db: Kysely<Database>, roundId: string) {
  return await db
    .selectFrom("round_unit as u")
    .innerJoin("assessment_round as r", "r.id", "u.round_id")
    .innerJoin("unit_name as n", "n.unit_id", "u.unit_id")
    .where("u.round_id", "=", roundId)
    .where(sql<boolean>`u.appraising_unit_ids = '{}'`)
    .where(
      sql<boolean>`n.valid_from <= r.period_to and (n.valid_to is null or r.period_to < n.valid_to)`,
    )
    .select(["u.unit_id as unitId", "n.name"])
    .orderBy("n.code")
    .execute();
}

/** Moves a round from one state to another; false where it is no longer in the first. */
export async function moveRound(
  trx: Transaction<Database>,
  {
    roundId,
    from,
    to,
    at,
  }: {
    readonly roundId: string;
    readonly from: RoundState;
    readonly to: RoundState;
    readonly at: string;
  },
): Promise<boolean> {
  const moved = await trx
    .updateTable("assessment_round")
    .set({ state: to, ...(to === "frozen" && { frozen_at: at }) })
    .where("id", "=", roundId)
    .where("state", "=", from)
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
}

function rounds(db: Kysely<Database>) {
  return db
    .selectFrom("assessment_round as r")
    .innerJoin("criteria_set_version as v", "v.id", "r.criteria_set_version_id")
    .select([
      "r.id",
      "r.title",
      "r.state",
      "r.period_from as periodFrom",
      "r.period_to as periodTo",
      "r.opens_at as opensAt",
      "r.closes_at as closesAt",
      "r.appraising_levels as appraisingLevels",
      "r.appeal_days as appealDays",
      "r.frozen_at as frozenAt",
      "r.simulated",
      "r.organiser_unit_id as organiserUnitId",
      "v.id as versionId",
      "v.label as versionLabel",
      sql<string>`v.document ->> 'title'`.as("versionTitle"),
      sql<string>`(
        select n.name from unit_name n
        where n.unit_id = r.organiser_unit_id and n.valid_from <= r.period_to
        order by n.valid_from desc limit 1)`.as("organiserUnitName"),
      sql<Readonly<Partial<Record<string, number>>>>`(
        select coalesce(jsonb_object_agg(counted.state, counted.units), '{}')
        from (
          select coalesce(s.state, 'not-started') as state, count(*) as units
          from round_unit u
          left join submission s on s.round_id = u.round_id and s.unit_id = u.unit_id
          where u.round_id = r.id
          group by 1
        ) counted)`.as("unitsByState"),
    ]);
}
