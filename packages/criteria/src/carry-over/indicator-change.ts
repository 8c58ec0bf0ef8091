import type { CarryOverKind } from "#carry-over/carry-over.ts";
import { aspectsOf } from "#diff/change-aspects.ts";
import { fieldChanges } from "#diff/field-changes.ts";
import type { Change } from "#diff/version-diff.ts";
import type { Indicator } from "#indicator.ts";

/** How an indicator of the version before stands in the draft. */
export type IndicatorChange =
  | { readonly kind: "absent" | "same" }
  /** words: nothing but wording. rest: also how it is asked, scored or on what terms. */
  | { readonly kind: "words" | "rest"; readonly changes: readonly Change[] };

/** Codes and places aside: they are no part of an indicator. */
export function indicatorChange(before: Indicator, after: Indicator | undefined): IndicatorChange {
  if (after === undefined) return { kind: "absent" };
  const changes = fieldChanges(
    { kind: "indicator", node: before, at: [0, 0, 0] },
    { kind: "indicator", node: after, at: [0, 0, 0] },
  );
  if (changes.length === 0) return { kind: "same" };
  const onlyWords = changes.every((change) => aspectsOf(change).every((one) => one === "wording"));
  return { kind: onlyWords ? "words" : "rest", changes };
}

/** What can be stated of an indicator that stands so: what is there lives on, what is gone does not as itself. */
export const possibleKinds = {
  absent: ["ended", "merged", "split"],
  same: ["kept", "merged", "split"],
  words: ["reworded", "merged", "split"],
  rest: ["rescored", "merged", "split"],
} as const satisfies Record<IndicatorChange["kind"], readonly CarryOverKind[]>;
