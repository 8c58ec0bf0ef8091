/** The places that measurement error leaves open to a unit. Printed "hạng 2, khoảng 1–4". */
export interface RankInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * Interval of each unit's place, in the order given; null for a null score (Goldstein & Spiegelhalter 1996).
 * @param difference from which on two scores differ, in their unit: `leastDifference`
 */
export function rankIntervals(
  scores: readonly (number | null)[],
  difference: number,
): readonly (RankInterval | null)[] {
  const sorted = scores.filter((score) => score !== null).toSorted((one, other) => one - other);
  const n = sorted.length;
  return scores.map((score) => {
    if (score === null) return null;
    const clearlyAbove = n - firstAbove(sorted, score + difference);
    const clearlyBelow = firstAtLeast(sorted, score - difference);
    return { low: 1 + clearlyAbove, high: n - clearlyBelow };
  });
}

function firstAbove(sorted: readonly number[], limit: number): number {
  return firstAt(sorted, (score) => score > limit);
}

function firstAtLeast(sorted: readonly number[], limit: number): number {
  return firstAt(sorted, (score) => score >= limit);
}

/** Where the first one stands that holds; all after it do. */
function firstAt(sorted: readonly number[], holds: (score: number) => boolean): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(sorted[middle] ?? Number.POSITIVE_INFINITY)) to = middle;
    else from = middle + 1;
  }
  return from;
}
