import { averageRanks } from "#methods/ranks.ts";

/** Rank correlation of two scorings of the same units, −1 to 1; null when either has no spread. */
export function spearman(left: readonly number[], right: readonly number[]): number | null {
  return pearson(averageRanks(left), averageRanks(right));
}

function pearson(left: readonly number[], right: readonly number[]): number | null {
  const meanLeft = mean(left);
  const meanRight = mean(right);
  let products = 0;
  let squaresLeft = 0;
  let squaresRight = 0;
  for (const [index, a] of left.entries()) {
    const fromLeft = a - meanLeft;
    const fromRight = (right[index] ?? meanRight) - meanRight;
    products += fromLeft * fromRight;
    squaresLeft += fromLeft * fromLeft;
    squaresRight += fromRight * fromRight;
  }
  if (squaresLeft === 0 || squaresRight === 0) return null;
  return products / Math.sqrt(squaresLeft * squaresRight);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
