import { analyseChanges } from "@thuocdo/comparison/analyse-changes";
import { analyseReadiness } from "@thuocdo/comparison/analyse-readiness";
import { analyseRound } from "@thuocdo/comparison/analyse-round";
import { analyseSelfScores } from "@thuocdo/comparison/analyse-self-scores";
import { analyseStandings } from "@thuocdo/comparison/analyse-standings";
import type { EarlierPart } from "@thuocdo/comparison/change-analysis";
import type { ComparedRound } from "@thuocdo/comparison/compare-round";
import { overviewOf } from "@thuocdo/comparison/overview-of";
import type { DuckDBConnection } from "@duckdb/node-api";
import { compareLoadedRound } from "#compare/round-results.ts";
import type { Extract, RoundFacts } from "#extract/extract-snapshot.ts";

/** Earlier rounds that were extracted along, compared. */
export interface EarlierCompared {
  readonly previous: ComparedRound | undefined;
  readonly sameSeason: ComparedRound | undefined;
  readonly first: ComparedRound | undefined;
}

/** Each of them is compared once, though it may be the previous and the first at once. */
export async function compareEarlier(
  engine: DuckDBConnection,
  { previous, sameSeason, first }: Extract,
): Promise<EarlierCompared> {
  const compared = new Map<string, ComparedRound>();
  const compare = async (round: RoundFacts | undefined) => {
    if (round === undefined) return undefined;
    const found = compared.get(round.roundId) ?? (await compareLoadedRound(engine, round));
    compared.set(round.roundId, found);
    return found;
  };
  return {
    previous: await compare(previous),
    sameSeason: await compare(sameSeason),
    first: await compare(first),
  };
}

/** All that is said of the round as a whole, by the names under which it is kept in `analytics.comparison_result`. */
export function analyseLoaded(
  compared: ComparedRound,
  earlier: EarlierCompared,
  { beside, others }: Extract,
) {
  const standings = analyseStandings(
    compared,
    beside.doubleAppraisals.map(({ first, second }) => ({
      first: first.totalHundredths / 100,
      second: second.totalHundredths / 100,
    })),
  );
  const analysis = analyseRound(compared);
  const changes = analyseChanges(
    compared,
    partsByRound(earlier).map(({ parts, round }) => ({
      parts,
      round,
      successions: beside.successions.filter(
        ({ effectiveOn }) => effectiveOn > round.comparison.basis.periodTo,
      ),
    })),
    standings.error?.leastDifference ?? null,
  );
  return {
    overview: overviewOf(compared, { analysis, changes }),
    analysis,
    standings,
    changes,
    readiness: analyseReadiness(compared, others),
    "self-scores": analyseSelfScores(compared, {
      appraisedBy: beside.appraisedBy,
      pairs: beside.doubleAppraisals,
    }),
  };
}

export type Analyses = ReturnType<typeof analyseLoaded>;

function partsByRound({ first, previous, sameSeason }: EarlierCompared) {
  const named: readonly (readonly [EarlierPart, ComparedRound | undefined])[] = [
    ["first", first],
    ["previous", previous],
    ["same-season", sameSeason],
  ];
  const found = new Map<ComparedRound, EarlierPart[]>();
  for (const [part, round] of named)
    if (round !== undefined) found.set(round, [...(found.get(round) ?? []), part]);
  return [...found].map(([round, parts]) => ({ parts, round }));
}
