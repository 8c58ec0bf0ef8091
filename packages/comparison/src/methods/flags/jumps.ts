import { quantile } from "#methods/moments.ts";

/** Least change, in points of 100, that is called a jump. */
export const leastJump = 15;

/**
 * Units whose change of one criterion is far out of line (Iglewicz & Hoaglin 1993): robust z above 3.5 and a change of 15 or more; the
 * change alone where the median deviation is 0. By unit: the robust z (null with no median deviation) and whether it is flagged.
 */
export function jumps(
  changes: readonly number[],
): readonly { readonly robustZ: number | null; readonly flagged: boolean }[] {
  const middle = quantile(changes, 0.5) ?? 0;
  const typical =
    quantile(
      changes.map((change) => Math.abs(change - middle)),
      0.5,
    ) ?? 0;
  return changes.map((change) => {
    const isLarge = Math.abs(change) >= leastJump;
    if (typical === 0) return { robustZ: null, flagged: isLarge };
    const robustZ = (0.6745 * (change - middle)) / typical;
    return { robustZ, flagged: isLarge && Math.abs(robustZ) > 3.5 };
  });
}
