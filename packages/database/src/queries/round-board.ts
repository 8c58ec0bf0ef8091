import type { SubmissionState } from "@thuocdo/submissions/submission-lifecycle";
import { type Kysely, sql } from "kysely";
import { endedOn } from "#queries/called-units.ts";
import type { Database } from "#schema.ts";

export interface BoardFilter {
  readonly roundId: string;
  readonly cityId?: string | undefined;
  readonly state?: SubmissionState | undefined;
}

/** Where each unit of a round stands, of those one may see, by city, district and code. Names as of the period's end. */
export async function listBoard(db: Kysely<Database>, { roundId, cityId, state }: BoardFilter) {
  let board = boardRows(db)
    .where("u.round_id", "=", roundId)
    .orderBy("city.code")
    .orderBy("district.code")
    .orderBy("name.code");
  if (cityId !== undefined) board = board.where("city.unit_id", "=", cityId);
  if (state !== undefined) {
    board = board.where(sql<boolean>`coalesce(s.state, 'not-started') = ${state}`);
  }
  return await board.execute();
}

function boardRows(db: Kysely<Database>) {
  return db
    .selectFrom("round_unit as u")
    .innerJoin("assessment_round as r", "r.id", "u.round_id")
    .innerJoin("unit_name as name", (join) =>
      // One that ended within the period stays called under its last name.
      join.onRef("name.unit_id", "=", "u.unit_id").on(
        sql<boolean>`name.valid_from = (
          select max(n.valid_from) from unit_name n where n.unit_id = u.unit_id and n.valid_from <= r.period_to)`,
      ),
    )
    .leftJoin("unit_name as district", (join) =>
      join
        .on(sql<boolean>`district.unit_id = any (u.scope_unit_ids)`)
        .on("district.level", "=", "district")
        .on(inForce("district")),
    )
    .leftJoin("unit_name as city", (join) =>
      join
        .on(sql<boolean>`city.unit_id = any (u.scope_unit_ids)`)
        .on("city.level", "=", "city")
        .on(inForce("city")),
    )
    .leftJoin("submission as s", (join) =>
      join.onRef("s.round_id", "=", "u.round_id").onRef("s.unit_id", "=", "u.unit_id"),
    )
    .leftJoin("revision as v", (join) =>
      join.onRef("v.submission_id", "=", "s.id").onRef("v.number", "=", "s.current_revision"),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom("appraisal as p")
          .select("p.appraised_score")
          .whereRef("p.revision_id", "=", "v.id")
          .where("p.decision", "<>", "forwarded")
          .orderBy("p.appraised_at", "desc")
          .orderBy(sql`p.decision in ('amended', 'settled')`, "desc")
          .limit(1)
          .as("a"),
      (join) => join.onTrue(),
    )
    .select([
      "u.unit_id as unitId",
      "name.code as unitCode",
      "name.name as unitName",
      "district.unit_id as districtId",
      "district.name as districtName",
      "city.unit_id as cityId",
      "city.name as cityName",
      "s.id as submissionId",
      sql<SubmissionState>`coalesce(s.state, 'not-started')`.as("state"),
      sql<number>`coalesce(s.current_revision, 0)`.as("revision"),
      "v.submitted_at as submittedAt",
      sql<Date>`coalesce(u.extended_to, r.closes_at)`.as("closesAt"),
      "u.extension_reason as extensionReason",
      "u.let_off_at as letOffAt",
      "u.let_off_reason as letOffReason",
      endedOn.as("endedOn"),
      sql<{ readonly unitId: string; readonly unitName: string }[]>`coalesce((
        select jsonb_agg(jsonb_build_object('unitId', s.to_unit_id, 'unitName', (
          select n.name from unit_name n where n.unit_id = s.to_unit_id order by n.valid_from desc limit 1))
          order by s.to_unit_id)
        from unit_succession s where s.from_unit_id = u.unit_id), '[]')`.as("successors"),
      integerOf("v.self_score", "totalHundredths").as("selfScoreHundredths"),
      integerOf("a.appraised_score", "totalHundredths").as("appraisedScoreHundredths"),
      latestOf("criteriaMet").as("criteriaMet"),
      latestOf("criteriaApplicable").as("criteriaApplicable"),
    ]);
}

/** The name that a unit bore on the last day of the period. */
function inForce(name: "district" | "city") {
  const from = sql.ref(`${name}.valid_from`);
  const to = sql.ref(`${name}.valid_to`);
  return sql<boolean>`${from} <= r.period_to and (${to} is null or r.period_to < ${to})`;
}

function integerOf(score: string, key: string) {
  return sql<number | null>`(${sql.ref(score)} ->> ${sql.lit(key)})::integer`;
}

function latestOf(key: string) {
  return sql<
    number | null
  >`(coalesce(a.appraised_score, v.self_score) ->> ${sql.lit(key)})::integer`;
}
