import type { Indicator } from "#indicator.ts";
import { maximumHundredths } from "#rule.ts";
import type { Evaluation } from "#scoring/evaluate-indicator.ts";

/** Maximums of a criterion or group: of all its indicators, and of those that apply. Bonus stands outside. */
export interface Maximums {
  readonly full: number;
  readonly applicable: number;
}

/** @param evaluations of the same indicators, in the same order */
export function maximumsOf(
  indicators: readonly Indicator[],
  evaluations: readonly Evaluation[],
): Maximums {
  let full = 0;
  let applicable = 0;
  for (const [at, { rule }] of indicators.entries()) {
    const max = maximumHundredths(rule);
    full += max;
    if (evaluations[at]?.state !== "not-applicable") applicable += max;
  }
  return { full, applicable };
}

export function sumMaximums(parts: readonly { readonly own: Maximums }[]): Maximums {
  let full = 0;
  let applicable = 0;
  for (const { own } of parts) {
    full += own.full;
    applicable += own.applicable;
  }
  return { full, applicable };
}
