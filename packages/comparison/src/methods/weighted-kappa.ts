import { sum } from "#methods/moments.ts";

/** How near two different bands count as agreeing: not at all, by their distance, by its square. */
export type KappaWeights = "none" | "linear" | "quadratic";

/**
 * Agreement beyond chance of two judgements in K ordered bands, at most 1 (Cohen 1968; Fleiss & Cohen 1973).
 * @param table counts, K×K: rows the first judge's band, columns the second's
 * @returns null where only one band occurs, or nothing was judged
 */
export function weightedKappa(
  table: readonly (readonly number[])[],
  weights: KappaWeights,
): number | null {
  const n = sum(table.flat());
  const rows = table.map((row) => sum(row));
  const columns = table.map((_, column) => sum(table.map((row) => row[column] ?? 0)));
  const occurring = rows.filter((row, band) => row > 0 || (columns[band] ?? 0) > 0).length;
  if (n === 0 || occurring < 2) return null;
  let seen = 0;
  let byChance = 0;
  for (const [row, counts] of table.entries())
    for (const [column, count] of counts.entries()) {
      const weight = weightOf(Math.abs(row - column), table.length, weights);
      seen += (weight * count) / n;
      byChance += (weight * (rows[row] ?? 0) * (columns[column] ?? 0)) / (n * n);
    }
  return (seen - byChance) / (1 - byChance);
}

function weightOf(distance: number, bands: number, weights: KappaWeights): number {
  switch (weights) {
    case "none":
      return distance === 0 ? 1 : 0;
    case "linear":
      return 1 - distance / (bands - 1);
    case "quadratic":
      return 1 - (distance / (bands - 1)) ** 2;
  }
}
