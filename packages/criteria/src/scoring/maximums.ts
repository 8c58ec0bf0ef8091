import type { Indicator } from "#indicator.ts";
import { maximumHundredths } from "#rule.ts";
import type { Evaluated } from "#scoring/evaluate-indicator.ts";
import type { Unscored } from "#scoring/outcome.ts";

/** Every indicator of a version by itself, by its id. */
export type Evaluations = ReadonlyMap<string, Evaluated | Unscored>;

/** Maximums of a criterion or group: of all its indicators, and of those that apply. Bonus stands outside. */
export interface Maximums {
  readonly full: number;
  readonly applicable: number;
}

export function maximumsOf(indicators: readonly Indicator[], evaluations: Evaluations): Maximums {
  let full = 0;
  let applicable = 0;
  for (const { id, rule } of indicators) {
    const max = maximumHundredths(rule);
    full += max;
    if (evaluations.get(id)?.state !== "not-applicable") applicable += max;
  }
  return { full, applicable };
}
