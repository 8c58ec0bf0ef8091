import { accept, refuse, type Result } from "@thuocdo/criteria/result";
import type { RoundState } from "#round-lifecycle.ts";

/** A unit called in a round, as far as letting it off needs. Days are `YYYY-MM-DD`. */
export interface CalledUnit {
  readonly roundState: RoundState;
  /** First day on which the unit is no more; null while it goes on or only is to end. */
  readonly endedOn: string | null;
  readonly letOff: boolean;
}

export type LetOffRefusal =
  | {
      readonly code: "round-act-not-possible";
      readonly act: "let-off";
      readonly state: RoundState;
      readonly possible: readonly string[];
    }
  | { readonly code: "unit-goes-on" }
  | { readonly code: "unit-let-off-already" };

/**
 * Thôi nộp: whether the organiser may let a unit off that has ended in a round under way. What it has sent stays, and may
 * still be appraised.
 * @see ../../decisions/0004-a-unit-merged-stays-called.md
 */
export function letOff(unit: CalledUnit, today: string): Result<null, LetOffRefusal> {
  const { roundState: state } = unit;
  if (state !== "open" && state !== "closed")
    return refuse({ code: "round-act-not-possible", act: "let-off", state, possible: [] });
  if (unit.endedOn === null || unit.endedOn > today) return refuse({ code: "unit-goes-on" });
  return unit.letOff ? refuse({ code: "unit-let-off-already" }) : accept(null);
}
