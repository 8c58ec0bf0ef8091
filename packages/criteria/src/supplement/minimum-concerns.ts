import { indicatorChange } from "#carry-over/indicator-change.ts";
import { aspectsOf } from "#diff/change-aspects.ts";
import type { Indicator } from "#indicator.ts";
import type { Concern } from "#supplement/attention.ts";
import { minimumOver } from "#supplement/minimum-over.ts";

/**
 * What a next version means for a raised minimum; undefined where the indicator is not there any more.
 * @param core the indicator as the earlier version had it
 * @param own the same with the city's minimum
 * @param next the same in the next version
 */
export function minimumConcerns(
  core: Indicator,
  own: Indicator,
  next: Indicator | undefined,
): readonly Concern[] | undefined {
  if (next === undefined) return undefined;
  const changed = changedFields(core, next);
  if (changed.has("input") || changed.has("inputs") || changed.has("measure"))
    return [{ code: "measured-otherwise" }];
  const rescored: readonly Concern[] = changed.has("rule") ? [{ code: "rescored" }] : [];
  return [...rescored, ...againstCore(own, next)];
}

function changedFields(core: Indicator, next: Indicator): ReadonlySet<string> {
  const change = indicatorChange(core, next);
  const changes = change.kind === "rest" ? change.changes : [];
  return new Set(
    changes
      .filter((each) => !aspectsOf(each).every((aspect) => aspect === "wording"))
      .flatMap((each) => ("field" in each ? [each.field] : [])),
  );
}

function againstCore(own: Indicator, next: Indicator): readonly Concern[] {
  const { minimum } = next.terms;
  const { because } = minimumOver(next, own.terms.minimum);
  if (because === undefined) return [];
  if (because === "minimum-above-maximum") return [{ code: "above-maximum" }];
  if (minimum === null) return [];
  return because === "minimum-of-other-kind"
    ? [{ code: because, minimum }]
    : [{ code: "core-as-high", minimum }];
}
