/**
 * Benjamini–Hochberg q-values of a family of comparisons, in the order given: the least over all p at least as great of
 * p·m/rank, at most 1 (Benjamini & Hochberg 1995).
 */
export function falseDiscoveryRates(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((p, index) => ({ p, index })).toSorted((one, other) => other.p - one.p);
  const rates = Array.from<number>({ length: pValues.length });
  let least = 1;
  for (const [fromGreatest, { p, index }] of order.entries()) {
    least = Math.min(least, (p * pValues.length) / (pValues.length - fromGreatest));
    rates[index] = least;
  }
  return rates;
}
