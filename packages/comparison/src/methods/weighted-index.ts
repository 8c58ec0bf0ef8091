/** What becomes of criteria that are owed and not given; stated with every result. */
export type MissingPolicy = "available" | "zero" | "strict";

/** One criterion of a unit: its weight, and its score 0–100 or which of the two other states it is in. */
export interface WeightedScore {
  readonly weight: number;
  readonly score: number | "missing" | "not-applicable";
}

export interface WeightedGroup {
  readonly weight: number;
  readonly criteria: readonly WeightedScore[];
}

/** 0–100, unrounded. `low` counts what is missing as 0, `high` as 100; all null when nothing applies. */
export interface WeightedIndex {
  readonly index: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Answered weight of the weight that applies, 0–1. */
  readonly coverage: number | null;
}

/** Below this share of answered weight, `available` gives no group score. */
export const leastCoverage = 0.8;

/** Weighted mean over a group's criteria; what is not applicable gives its weight to its siblings. */
export function groupIndex(
  criteria: readonly WeightedScore[],
  policy: MissingPolicy,
): WeightedIndex {
  let applicable = 0;
  let answered = 0;
  let sum = 0;
  for (const { weight, score } of criteria) {
    if (score === "not-applicable") continue;
    applicable += weight;
    if (score === "missing") continue;
    answered += weight;
    sum += weight * score;
  }
  if (applicable === 0) return { index: null, low: null, high: null, coverage: null };
  const low = sum / applicable;
  const coverage = answered / applicable;
  const high = (sum + 100 * (applicable - answered)) / applicable;
  return { index: indexBy(policy), low, high, coverage };

  function indexBy(by: MissingPolicy): number | null {
    switch (by) {
      case "zero":
        return low;
      case "strict":
        return coverage === 1 ? low : null;
      case "available":
        return coverage < leastCoverage ? null : sum / answered;
    }
  }
}

/** Weighted mean over groups, whose weights are fixed; a group of which nothing applies drops out. */
export function weightedIndex(
  groups: readonly WeightedGroup[],
  policy: MissingPolicy,
): WeightedIndex {
  const results = groups
    .map(({ weight, criteria }) => ({ weight, ...groupIndex(criteria, policy) }))
    .filter((group) => group.coverage !== null);
  const total = results.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { index: null, low: null, high: null, coverage: null };
  const over = (pick: (group: WeightedIndex) => number | null) =>
    results.reduce((sum, group) => sum + group.weight * (pick(group) ?? 0), 0) / total;
  return {
    index: results.some((group) => group.index === null) ? null : over((group) => group.index),
    low: over((group) => group.low),
    high: over((group) => group.high),
    coverage: over((group) => group.coverage),
  };
}

/** The mean that a low group pulls down: exp(Σ W·ln max(G,1) / Σ W). Null when a group has no score. */
export function geometricMean(
  groups: readonly { readonly weight: number; readonly index: number | null }[],
) {
  let weights = 0;
  let logarithms = 0;
  for (const { weight, index } of groups) {
    if (index === null) return null;
    weights += weight;
    logarithms += weight * Math.log(Math.max(index, 1));
  }
  return weights === 0 ? null : Math.exp(logarithms / weights);
}
