import { type Kysely, sql } from "kysely";
import type { Database } from "#schema.ts";

/** What becomes of the answers to one indicator, as `answerFates` of the criteria package names it. */
export type Fate = "carried" | "asked-again" | "archived";

/** Answers given, one for each submission and indicator, by what becomes of them. */
export interface ImpactCounts {
  readonly carried: number;
  readonly askedAgain: number;
  readonly archived: number;
  readonly units: number;
  /** Units with an answer that is asked again or archived. */
  readonly unitsAffected: number;
  readonly rounds: number;
}

export interface Impact {
  readonly total: ImpactCounts;
  readonly byIndicator: ReadonlyMap<string, ImpactCounts>;
  /** By name; a unit that stands below no city is counted in the total alone. */
  readonly byCity: readonly (ImpactCounts & {
    readonly cityId: string;
    readonly cityName: string;
  })[];
}

/**
 * Counts answers given in rounds of a version, as of now and as far as the acting person may see: of each submission what
 * was sent last, and what is saved and not sent. An answer is a value or a claim that the indicator does not apply.
 */
export async function countCarryOverImpact(
  db: Kysely<Database>,
  versionId: string,
  fates: ReadonlyMap<string, Fate>,
): Promise<Impact> {
  const ids = [...fates.keys()];
  const kinds = [...fates.values()];
  const { rows } = await sql<CountedRow>`
    with fate (indicator_id, kind) as (
      select * from unnest(${ids}::text[], ${kinds}::text[])
    ),
    answered as materialized (
      select r.id as round_id, s.unit_id, city.unit_id as city_id, city.name as city_name, f.indicator_id, f.kind
      from assessment_round r
      join submission s on s.round_id = r.id
      left join revision v on v.submission_id = s.id and v.number = s.current_revision
      left join unit_name city on city.unit_id = any (s.scope_unit_ids) and city.level = 'city'
        and city.valid_from <= r.period_to and (city.valid_to is null or r.period_to < city.valid_to)
      cross join lateral (
        select a.key from jsonb_each(v.answers -> 'byIndicator') a where ${isGiven}
        union
        select a.key from jsonb_each(s.draft_answers -> 'byIndicator') a where ${isGiven}
      ) given (indicator_id)
      join fate f on f.indicator_id = given.indicator_id
      where r.criteria_set_version_id = ${versionId}
    )
    select indicator_id as "indicatorId", city_id as "cityId", max(city_name) as "cityName",
      grouping(indicator_id) = 0 as "ofIndicator", grouping(city_id) = 0 as "ofCity",
      (count(*) filter (where kind = 'carried'))::integer as carried,
      (count(*) filter (where kind = 'asked-again'))::integer as "askedAgain",
      (count(*) filter (where kind = 'archived'))::integer as archived,
      count(distinct unit_id)::integer as units,
      (count(distinct unit_id) filter (where kind <> 'carried'))::integer as "unitsAffected",
      count(distinct round_id)::integer as rounds
    from answered group by grouping sets ((), (indicator_id), (city_id))
    order by max(city_name) collate "vi-x-icu"
  `.execute(db);
  return {
    total: countsOf(rows.find(({ ofIndicator, ofCity }) => !ofIndicator && !ofCity)),
    byIndicator: new Map(
      rows.flatMap((row) =>
        row.indicatorId === null ? [] : [[row.indicatorId, countsOf(row)] as const],
      ),
    ),
    byCity: rows.flatMap((row) =>
      row.cityId === null ? [] : [{ ...countsOf(row), cityId: row.cityId, cityName: row.cityName }],
    ),
  };
}

interface CountedRow extends ImpactCounts {
  readonly indicatorId: string | null;
  readonly cityId: string | null;
  readonly cityName: string;
  readonly ofIndicator: boolean;
  readonly ofCity: boolean;
}

const isGiven = sql<boolean>`a.value -> 'values' <> '{}' or a.value ? 'notApplicable'`;

function countsOf(row: ImpactCounts | undefined): ImpactCounts {
  const { carried = 0, askedAgain = 0, archived = 0 } = row ?? {};
  const { units = 0, unitsAffected = 0, rounds = 0 } = row ?? {};
  return { carried, askedAgain, archived, units, unitsAffected, rounds };
}
