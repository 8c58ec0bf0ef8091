import { same } from "#same.ts";
import type { Indicator } from "#indicator.ts";
import { minimumRule } from "#supplement/minimum-rule.ts";
import type { SupplementRule } from "#supplement/supplement-breach.ts";
import type { Minimum } from "#terms.ts";

/**
 * A city's minimum laid over an indicator of another version: with the effect that the core gives a minimum there.
 * `because` is the rule that keeps it from standing; undefined where it can.
 */
export function minimumOver(
  core: Indicator,
  own: Minimum | null,
): { readonly minimum: Minimum | null; readonly because: SupplementRule | undefined } {
  if (own === null) return { minimum: core.terms.minimum, because: undefined };
  const minimum = { ...own, effect: core.terms.minimum?.effect ?? ("criterion" as const) };
  if (same(core.terms.minimum, minimum)) return { minimum, because: "minimum-words-changed" };
  return { minimum, because: minimumRule(core, minimum) };
}
