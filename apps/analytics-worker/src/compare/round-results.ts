import type { Basis } from "@thuocdo/comparison/basis";
import type { ComparedWard, WardScores } from "@thuocdo/comparison/compared-ward";
import { type ComparedRound, compareRound } from "@thuocdo/comparison/compare-round";
import type { Score } from "@thuocdo/criteria/score";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { RoundFacts } from "#extract/extract-snapshot.ts";
import { readSql } from "#read-sql.ts";

/** Compares the units of one round that was loaded. */
export async function compareLoadedRound(
  engine: DuckDBConnection,
  round: RoundFacts,
): Promise<ComparedRound> {
  return compareRound({
    version: round.document,
    basis: basisOf(round),
    wards: await loadedWards(engine, round.roundId),
  });
}

export function basisOf(round: RoundFacts): Basis {
  return {
    roundId: round.roundId,
    roundTitle: round.roundTitle,
    periodFrom: round.periodFrom,
    periodTo: round.periodTo,
    versionId: round.versionId,
    versionLabel: round.versionLabel,
    versionTitle: round.document.title,
    decision:
      round.decisionNumber === null || round.decidedOn === null
        ? null
        : { number: round.decisionNumber, decidedOn: round.decidedOn },
    snapshotNumber: round.snapshotNumber,
    asOf: round.takenAt.toISOString(),
    simulated: round.simulated,
    illustrative: round.document.illustrative,
  };
}

/** The units of one round that was loaded, with both scores. */
export async function loadedWards(
  engine: DuckDBConnection,
  roundId: string,
): Promise<readonly WardScores[]> {
  const reader = await engine.runAndReadAll(await readSql(import.meta.dirname, "unit-rows.sql"), {
    round_id: roundId,
  });
  // The columns of unit-rows.sql.
  const rows = reader.getRowObjectsJS() as unknown as readonly UnitRow[];
  return rows.map((row) => ({
    unitId: row.unit_id,
    code: row.code,
    name: row.name,
    districtName: row.district_name,
    cityId: row.city_id,
    cityName: row.city_name,
    submissionId: row.submission_id,
    revision: row.revision,
    progress: progressOf(row),
    onTime: row.on_time,
    self: parse(row.self_score),
    appraised: parse(row.appraised_score),
  }));
}

/** Of each unit of a round, itself and the units above it: who may see its result. */
export async function unitScopes(
  engine: DuckDBConnection,
  roundId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const reader = await engine.runAndReadAll(
    "select unit_id, scope_unit_ids from unit where round_id = $round_id",
    { round_id: roundId },
  );
  return new Map(
    reader.getRows().map(([unitId, scope]) => [String(unitId), String(scope).split(" ")]),
  );
}

interface UnitRow {
  readonly unit_id: string;
  readonly code: string;
  readonly name: string;
  readonly district_name: string | null;
  readonly city_id: string;
  readonly city_name: string;
  readonly submission_id: string | null;
  readonly revision: number | null;
  readonly on_time: boolean | null;
  readonly state: string;
  readonly self_score: string | null;
  readonly appraised_score: string | null;
}

function progressOf({ state, revision }: UnitRow): ComparedWard["progress"] {
  if (revision === null) return "not-submitted";
  return state === "approved" || state === "returned" ? state : "submitted";
}

/** Stored scores were checked when they were stored, and again in `scoreExtract`. */
function parse(score: string | null): Score | null {
  return score === null ? null : (JSON.parse(score) as Score);
}
