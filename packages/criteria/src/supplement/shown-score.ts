import type { Score } from "#score.ts";
import type { SupplementScore } from "#supplement/score-supplement.ts";

/**
 * The core's score with what a form shows of a supplement besides: each added indicator behind the core's, and where the city
 * raised a minimum, whether the city's is reached. Points of groups, verdicts, total and level stay the core's.
 */
export function shownScore({ core, additions, minimums }: SupplementScore): Score {
  const reached = new Map(minimums.map((each) => [each.indicatorId, each.reached]));
  return {
    ...core,
    indicators: [
      ...core.indicators.map((indicator) => {
        const ofCity = reached.get(indicator.indicatorId);
        return ofCity === undefined ? indicator : { ...indicator, minimumReached: ofCity };
      }),
      ...additions.indicators,
    ],
  };
}
