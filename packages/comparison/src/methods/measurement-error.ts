import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { deviation } from "#methods/moments.ts";

/**
 * Standard error of measurement, in the unit of the scores: SD·√(1 − reliability). Reliability 0–1, from alpha where there is
 * no double appraisal, and then to be called an assumption.
 */
export function errorFromReliability(standardDeviation: number, reliability: number): number {
  return standardDeviation * Math.sqrt(Math.max(0, 1 - reliability));
}

/** Standard error of measurement from double appraisal: SD(difference)/√2; null below two pairs. */
export function errorFromPairs(
  pairs: readonly { readonly first: number; readonly second: number }[],
): number | null {
  const spread = deviation(pairs.map(({ first, second }) => first - second));
  return spread === null ? null : spread / Math.SQRT2;
}

/** Two scores, or two of one unit, differ by more than measurement error beyond this: 1.96·√2·SEM. */
export function leastDifference(measurementError: number): number {
  return 1.96 * Math.SQRT2 * measurementError;
}

/** The same for all pairs of n units at once (Bonferroni over pairs); as for one pair below two units. */
export function leastDifferenceOfAll(measurementError: number, n: number): number {
  if (n < 2) return leastDifference(measurementError);
  return normalQuantile(1 - 0.05 / (n * (n - 1)), 0, 1) * Math.SQRT2 * measurementError;
}
