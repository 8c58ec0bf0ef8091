import type { RoundState } from "@thuocdo/submissions/round-lifecycle";
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

export interface NewRound {
  readonly id: string;
  readonly criteriaSetVersionId: string;
  readonly organiserUnitId: string;
  readonly title: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly simulated: boolean;
  readonly createdBy: string | null;
  readonly at: string;
}

export async function planRound(trx: Transaction<Database>, round: NewRound): Promise<void> {
  await trx
    .insertInto("assessment_round")
    .values({
      id: round.id,
      criteria_set_version_id: round.criteriaSetVersionId,
      organiser_unit_id: round.organiserUnitId,
      title: round.title.normalize("NFC"),
      period_from: round.periodFrom,
      period_to: round.periodTo,
      opens_at: round.opensAt,
      closes_at: round.closesAt,
      simulated: round.simulated,
      created_by: round.createdBy,
      created_at: round.at,
    })
    .execute();
}

/**
 * Calls units in a round. The units above each are read as of the last day of the period; of these, those of the
 * levels given appraise, the nearest first.
 */
export async function callUnits(
  trx: Transaction<Database>,
  {
    roundId,
    unitIds,
    appraisingLevels,
  }: {
    readonly roundId: string;
    readonly unitIds: readonly string[];
    readonly appraisingLevels: readonly ("district" | "city" | "ministry")[];
  },
): Promise<void> {
  await sql`
    insert into round_unit (round_id, unit_id, scope_unit_ids, appraising_unit_ids)
    select r.id, called.unit_id, scope.ids, array(
      select above.unit_id
      from unnest(scope.ids) with ordinality as above (unit_id, place)
      join unit_name n on n.unit_id = above.unit_id
        and n.valid_from <= r.period_to and (n.valid_to is null or r.period_to < n.valid_to)
      where above.place > 1 and n.level = any (${appraisingLevels})
      order by above.place)
    from assessment_round r
    cross join unnest(${unitIds}::uuid[]) as called (unit_id)
    cross join lateral (select unit_scope(called.unit_id, r.period_to) as ids) scope
    where r.id = ${roundId}
  `.execute(trx);
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

/** Gives one unit a later deadline. */
export async function extendDeadline(
  trx: Transaction<Database>,
  extension: {
    readonly roundId: string;
    readonly unitId: string;
    readonly until: string;
    readonly reason: string;
  },
): Promise<void> {
  await trx
    .updateTable("round_unit")
    .set({ extended_to: extension.until, extension_reason: extension.reason })
    .where("round_id", "=", extension.roundId)
    .where("unit_id", "=", extension.unitId)
    .returning("unit_id")
    .executeTakeFirstOrThrow();
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
