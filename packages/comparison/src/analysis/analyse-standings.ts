import { completeScores } from "#analysis/analyse-criteria.ts";
import type { PlacedUnit, StandingAnalysis } from "#analysis/standing-analysis.ts";
import { leastForAdvice } from "#methods/item-advice.ts";
import { consistency } from "#methods/item-analysis.ts";
import {
  errorFromPairs,
  errorFromReliability,
  leastDifference,
  leastDifferenceOfAll,
} from "#methods/measurement-error.ts";
import { deviation } from "#methods/moments.ts";
import { rankIntervals } from "#methods/rank-intervals.ts";
import type { ComparedRound } from "#rounds/compare-round.ts";

/** Total points that two people found for one revision, neither in sight of the other. In points. */
export interface PairOfTotals {
  readonly first: number;
  readonly second: number;
}

/** Fewest pairs of appraisals that an error of measurement is taken from. */
const leastPairs = 10;
const stepHundredths = 500;

/**
 * How sure each place is (methods §3). The error comes from double appraisal where at least ten revisions were appraised twice, else from
 * alpha, which assumes more; below thirty complete units alpha itself says too little.
 */
export function analyseStandings(
  { comparison, wards }: ComparedRound,
  pairs: readonly PairOfTotals[],
): StandingAnalysis {
  const ranked = wards
    .flatMap(({ unitId, code, standing, appraised }) =>
      standing === null || appraised === null
        ? []
        : [{ unitId, code, rank: standing.overall.rank, hundredths: appraised.totalHundredths }],
    )
    .toSorted((one, other) => one.rank - other.rank || (one.code < other.code ? -1 : 1));
  const known = errorOf({ comparison, wards }, pairs);
  const error = known && {
    ...known,
    leastDifference: leastDifference(known.points),
    leastDifferenceOfAll: leastDifferenceOfAll(known.points, ranked.length),
  };
  return {
    formatVersion: 1,
    basis: comparison.basis,
    n: ranked.length,
    expected: wards.length,
    error,
    units: error === null ? [] : placed(ranked, error),
    distribution: distributionOf(ranked.map(({ hundredths }) => hundredths)),
  };
}

function errorOf({ comparison, wards }: ComparedRound, pairs: readonly PairOfTotals[]) {
  const fromPairs = pairs.length < leastPairs ? null : errorFromPairs(pairs);
  if (fromPairs !== null)
    return { points: fromPairs, from: "double-appraisal" as const, n: pairs.length };
  const items = completeScores(comparison.outline, wards);
  const found = consistency(items);
  const spread = deviation(items.units.map(({ total }) => total));
  if (items.units.length < leastForAdvice || found === null || spread === null) return null;
  const points = errorFromReliability(spread, Math.max(0, found.alpha));
  return { points, from: "alpha" as const, n: items.units.length };
}

function placed(
  ranked: readonly { readonly unitId: string; readonly hundredths: number }[],
  error: { readonly leastDifference: number; readonly leastDifferenceOfAll: number },
): PlacedUnit[] {
  const totals = ranked.map(({ hundredths }) => hundredths);
  const alone = rankIntervals(totals, 100 * error.leastDifference);
  const ofAll = rankIntervals(totals, 100 * error.leastDifferenceOfAll);
  let band = 1;
  let best = totals[0] ?? 0;
  return ranked.map(({ unitId, hundredths }, at) => {
    if (best - hundredths > 100 * error.leastDifference) {
      band += 1;
      best = hundredths;
    }
    const { low, high } = alone[at] ?? { low: at + 1, high: at + 1 };
    return {
      unitId,
      low,
      high,
      lowOfAll: ofAll[at]?.low ?? low,
      highOfAll: ofAll[at]?.high ?? high,
      band,
    };
  });
}

function distributionOf(totals: readonly number[]): StandingAnalysis["distribution"] {
  const steps = totals.map((hundredths) => Math.floor(hundredths / stepHundredths));
  if (steps.length === 0) return [];
  const lowest = steps.reduce((least, step) => Math.min(least, step));
  const highest = steps.reduce((most, step) => Math.max(most, step));
  const counts = Array.from({ length: highest - lowest + 1 }, (_, at) => ({
    fromHundredths: (lowest + at) * stepHundredths,
    units: 0,
  }));
  for (const step of steps) {
    const count = counts[step - lowest];
    if (count !== undefined) count.units += 1;
  }
  return counts;
}
