import { checkMinimum } from "#checks/minimum.ts";
import { same } from "#same.ts";
import type { Indicator } from "#indicator.ts";
import { maximumHundredths } from "#rule.ts";
import { compareReach } from "#supplement/compare-reach.ts";
import type { SupplementRule } from "#supplement/supplement-breach.ts";
import type { Minimum } from "#terms.ts";

/**
 * The rule that a supplement's minimum on an indicator of the core breaks; undefined where it may stand.
 *
 * | the core's | the supplement's | |
 * |---|---|---|
 * | none | one that can be reached and knocks nobody out | may stand |
 * | one | the same, or of its kind and effect, asking for more, in words of its own | may stand |
 * | one | none, less, of another kind or effect, other words for the same | broken |
 */
export function minimumRule(core: Indicator, minimum: Minimum | null): SupplementRule | undefined {
  const before = core.terms.minimum;
  if (same(before, minimum)) return undefined;
  if (minimum === null) return "minimum-removed";
  if (isAboveMaximum(core, minimum)) return "minimum-above-maximum";
  if (before === null) return minimum.effect === "knock-out" ? "minimum-knocks-out" : undefined;
  if (minimum.effect !== before.effect) return "minimum-effect-changed";
  switch (compareReach(core, before.reach, minimum.reach)) {
    case "higher":
      return undefined;
    case "same":
      return "minimum-words-changed";
    case "lower":
      return "minimum-lowered";
    case "other-kind":
      return "minimum-of-other-kind";
  }
}

/** No answer reaches it, or it asks for more points than the indicator has. */
function isAboveMaximum(core: Indicator, minimum: Minimum): boolean {
  const { rule } = core;
  const most = rule.kind === "bonus" ? rule.capHundredths : maximumHundredths(rule);
  if (minimum.reach.kind === "points" && minimum.reach.hundredths > most) return true;
  return checkMinimum({ ...core, terms: { ...core.terms, minimum } }).some(
    ({ code }) => code === "minimum-unreachable",
  );
}
