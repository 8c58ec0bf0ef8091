import { analyseCities } from "#analysis/analyse-cities.ts";
import { analyseCriteria, completeScores } from "#analysis/analyse-criteria.ts";
import type { RoundAnalysis } from "#analysis/round-analysis.ts";
import { consistency } from "#methods/item-analysis.ts";
import { errorFromReliability, leastDifference } from "#methods/measurement-error.ts";
import { deviation } from "#methods/moments.ts";
import type { ComparedRound } from "#rounds/compare-round.ts";

/** Analyses a compared round by its appraised results. The same results in any order give the same analysis. */
export function analyseRound({ comparison, wards }: ComparedRound): RoundAnalysis {
  const { basis, outline } = comparison;
  const items = completeScores(outline, wards);
  const found = consistency(items);
  const spread = deviation(items.units.map(({ total }) => total));
  const error =
    found === null || spread === null ? null : errorFromReliability(spread, found.alpha);
  return {
    formatVersion: 1,
    basis,
    expected: wards.length,
    complete: items.units.length,
    consistency: found,
    measurementError: error,
    leastDifference: error === null ? null : leastDifference(error),
    criteria: [...analyseCriteria(outline, wards, items)],
    ...analyseCities(wards),
  };
}
