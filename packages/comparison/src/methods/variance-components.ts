import fQuantile from "@stdlib/stats-base-dists-f-quantile";
import { mean, sum } from "#methods/moments.ts";

/** How much of the differences between units lies between groups (cities, or wards over periods) and how much within them. */
export interface VarianceComponents {
  readonly groups: number;
  readonly units: number;
  readonly meanSquareBetween: number;
  readonly meanSquareWithin: number;
  /** Units of a group, on average in the sense of the model. */
  readonly unitsPerGroup: number;
  /** ICC(1) as it comes out, and cut off at 0. */
  readonly rawIcc: number;
  readonly icc: number;
  /** 95 %; approximate where groups differ in size. Null where units within groups do not differ. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly varianceBetween: number;
  readonly varianceWithin: number;
}

/**
 * One-way random effects (Shrout & Fleiss 1979; n0 by Searle et al. 1992). Null for fewer than two groups, for no group of
 * more than one unit, or where no two scores differ.
 */
export function varianceComponents(
  groups: readonly (readonly number[])[],
): VarianceComponents | null {
  const filled = groups.filter(({ length }) => length > 0);
  const k = filled.length;
  const n = sum(filled.map(({ length }) => length));
  if (k < 2 || n <= k) return null;
  const overall = mean(filled.flat()) ?? 0;
  const between = sum(filled.map((scores) => scores.length * ((mean(scores) ?? 0) - overall) ** 2));
  const within = sum(
    filled.map((scores) => {
      const middle = mean(scores) ?? 0;
      return sum(scores.map((score) => (score - middle) ** 2));
    }),
  );
  const meanSquareBetween = between / (k - 1);
  const meanSquareWithin = within / (n - k);
  const unitsPerGroup = (n - sum(filled.map(({ length }) => length ** 2)) / n) / (k - 1);
  const total = meanSquareBetween + (unitsPerGroup - 1) * meanSquareWithin;
  if (total === 0) return null;
  const rawIcc = (meanSquareBetween - meanSquareWithin) / total;
  return {
    groups: k,
    units: n,
    meanSquareBetween,
    meanSquareWithin,
    unitsPerGroup,
    rawIcc,
    icc: Math.max(0, rawIcc),
    interval: intervalOf(),
    varianceBetween: Math.max(0, (meanSquareBetween - meanSquareWithin) / unitsPerGroup),
    varianceWithin: meanSquareWithin,
  };

  function intervalOf() {
    if (meanSquareWithin === 0) return null;
    const ratio = meanSquareBetween / meanSquareWithin;
    const bound = (share: number) => {
      const scaled = ratio / fQuantile(share, k - 1, n - k);
      return (scaled - 1) / (scaled + unitsPerGroup - 1);
    };
    return { low: bound(0.975), high: bound(0.025) };
  }
}

/** A group's mean drawn towards the mean of all, the more the fewer its units. In the unit of the scores. */
export interface ShrunkMean {
  readonly n: number;
  readonly mean: number;
  /** Weight of the group's own mean, 0–1. */
  readonly reliability: number;
  readonly estimate: number;
  readonly deviation: number;
}

/** Estimates by group, in the order given; null for an empty group (Efron & Morris 1975). */
export function shrunkMeans(
  groups: readonly (readonly number[])[],
  { varianceBetween, varianceWithin }: VarianceComponents,
): readonly (ShrunkMean | null)[] {
  const known = groups.map((scores) => {
    const own = mean(scores);
    if (own === null) return null;
    const ofMean = varianceBetween + varianceWithin / scores.length;
    return { n: scores.length, mean: own, ofMean };
  });
  const filled = known.filter((group) => group !== null);
  // Where nothing differs each mean weighs the same.
  const weightOf = (ofMean: number) => (ofMean === 0 ? 1 : 1 / ofMean);
  const weights = sum(filled.map(({ ofMean }) => weightOf(ofMean)));
  const overall = sum(filled.map((group) => group.mean * weightOf(group.ofMean))) / weights;
  return known.map((group) => {
    if (group === null) return null;
    const reliability = group.ofMean === 0 ? 0 : varianceBetween / group.ofMean;
    return {
      n: group.n,
      mean: group.mean,
      reliability,
      estimate: overall + reliability * (group.mean - overall),
      deviation: Math.sqrt(varianceBetween * (1 - reliability)),
    };
  });
}
