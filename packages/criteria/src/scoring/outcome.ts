import type { Rational } from "#rational.ts";
import type { Band } from "#rules/bands.ts";
import type { IndicatorReason } from "#score.ts";

/** Why no points can be computed; `inputKeys` says for which inputs. */
export interface Unscored {
  readonly state: "missing" | "invalid" | "not-applicable";
  readonly reason: IndicatorReason;
  readonly inputKeys: readonly string[];
}

/** The one quantity scored. */
export type Measured =
  | { readonly kind: "figure"; readonly value: Rational }
  | { readonly kind: "yes-no"; readonly value: boolean }
  | { readonly kind: "level"; readonly key: string; readonly bestFirst: readonly string[] }
  | { readonly kind: "tally"; readonly counts: ReadonlyMap<string, Rational> }
  | { readonly kind: "small-baseline"; readonly value: Rational; readonly bands: readonly Band[] };

export function unscored(
  state: Unscored["state"],
  reason: IndicatorReason,
  inputKeys: readonly string[] = [],
): Unscored {
  return { state, reason, inputKeys };
}

export function isUnscored(outcome: object): outcome is Unscored {
  return "reason" in outcome;
}
