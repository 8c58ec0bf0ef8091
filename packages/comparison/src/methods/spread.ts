/** What n units' scores can carry; each part is null where n is too small for it. In integer hundredths. */
export interface Spread {
  readonly n: number;
  /** Unweighted mean; null below 5 units. */
  readonly mean: number | null;
  /** Null below 5 units. */
  readonly median: number | null;
  /** Sample standard deviation (n−1); null below 5 units. */
  readonly deviation: number | null;
  /** Null below 3 units: then only the values themselves are listed. */
  readonly min: number | null;
  readonly max: number | null;
}

/** Fewest units for a mean, and for a range. */
export const leastForMean = 5;
export const leastForRange = 3;

/** Spread of scores in hundredths. Integers are added, so the order of units can't change a digit. */
export function spreadOf(scores: readonly number[]): Spread {
  const sorted = scores.toSorted((a, b) => a - b);
  const n = sorted.length;
  const enough = n >= leastForMean;
  return {
    n,
    mean: enough ? roundedQuotient(sum(sorted), n) : null,
    median: enough ? medianOf(sorted) : null,
    deviation: enough ? deviationOf(sorted) : null,
    min: n >= leastForRange ? (sorted[0] ?? null) : null,
    max: n >= leastForRange ? (sorted[n - 1] ?? null) : null,
  };
}

function medianOf(sorted: readonly number[]): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return roundedQuotient(lower + upper, 2);
}

function deviationOf(sorted: readonly number[]): number {
  const n = sorted.length;
  const total = sum(sorted);
  // n·Σx² − (Σx)² is an integer, exact up to 2^53: about 9,000 units with scores to 10,000 hundredths.
  const spread = n * sum(sorted.map((x) => x * x)) - total * total;
  return Math.floor(Math.sqrt(Math.max(0, spread) / (n * (n - 1))) + 0.5 + 1e-9);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function roundedQuotient(dividend: number, divisor: number): number {
  return Math.floor((2 * dividend + divisor) / (2 * divisor));
}
