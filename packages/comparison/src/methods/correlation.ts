import { mean } from "#methods/moments.ts";
import { averageRanks } from "#methods/ranks.ts";

/** Linear correlation of two rows of figures of the same units, −1 to 1; null when either has no spread. */
export function pearson(left: readonly number[], right: readonly number[]): number | null {
  const meanLeft = mean(left) ?? 0;
  const meanRight = mean(right) ?? 0;
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

/** Rank correlation of two scorings of the same units, −1 to 1; null when either has no spread. */
export function spearman(left: readonly number[], right: readonly number[]): number | null {
  return pearson(averageRanks(left), averageRanks(right));
}

/** Least-squares line `to = intercept + slope·from`; null when `from` has no spread. */
export function fitLine(
  from: readonly number[],
  to: readonly number[],
): { readonly intercept: number; readonly slope: number } | null {
  const meanFrom = mean(from);
  const meanTo = mean(to);
  if (meanFrom === null || meanTo === null) return null;
  let products = 0;
  let squares = 0;
  for (const [index, x] of from.entries()) {
    products += (x - meanFrom) * ((to[index] ?? meanTo) - meanTo);
    squares += (x - meanFrom) ** 2;
  }
  if (squares === 0) return null;
  const slope = products / squares;
  return { intercept: meanTo - slope * meanFrom, slope };
}
