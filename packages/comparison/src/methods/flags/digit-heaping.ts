import chisquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import { sum } from "#methods/moments.ts";

/** Fewest figures that a judgement of last digits can rest on. */
export const leastForHeaping = 50;

/** How last digits are spread. */
export interface DigitHeaping {
  readonly n: number;
  readonly chiSquare: number;
  /** Of as much heaping by chance, 9 degrees of freedom. */
  readonly pValue: number;
  /** 500·(share of 0 and 5): 100 is none, 500 is all (Whipple). */
  readonly index: number;
}

/**
 * Heaping of last digits, from how often each digit 0–9 ends an integer score other than 0 and 100; null below 50. Not where the guide scores in
 * steps of five; for comparing cities, not for one unit.
 */
export function digitHeaping(counts: readonly number[]): DigitHeaping | null {
  const n = sum(counts);
  if (n < leastForHeaping) return null;
  const expected = n / 10;
  const chiSquare = sum(
    Array.from({ length: 10 }, (_, digit) => ((counts[digit] ?? 0) - expected) ** 2 / expected),
  );
  return {
    n,
    chiSquare,
    pValue: 1 - chisquareCdf(chiSquare, 9),
    index: (500 * ((counts[0] ?? 0) + (counts[5] ?? 0))) / n,
  };
}

/** How often each last digit occurs among integer scores 0–100; 0 and 100 are left out. */
export function lastDigits(scores: readonly number[]): readonly number[] {
  const counts = Array.from({ length: 10 }, () => 0);
  for (const score of scores)
    if (Number.isInteger(score) && score > 0 && score < 100)
      counts[score % 10] = (counts[score % 10] ?? 0) + 1;
  return counts;
}
