import type { Score } from "@thuocdo/criteria/score";

/** Indicators that still lack a valid answer, in the order of the set. */
export function listGaps({ indicators }: Score): readonly string[] {
  return indicators
    .filter(({ state }) => state === "missing" || state === "invalid")
    .map(({ indicatorId }) => indicatorId);
}
