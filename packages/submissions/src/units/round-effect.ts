import type { RoundState } from "#round-lifecycle.ts";

/** What a change of units means for a round that calls one of them. */
export type RoundEffect =
  /** The round reads the units of an earlier day, or is frozen: it stays as it is. */
  | "untouched"
  /** Not open yet: it must be planned anew, as the unit is not there on the last day of its period. */
  | "to-be-replanned"
  /** Not open yet: names and who appraises are read when it opens. */
  | "read-at-opening"
  /** Under way: the unit stays called, under the units that were above it when it was called. */
  | "stays-called"
  /** Under way, and the unit ends within the period: it stays called until the organiser lets it off. */
  | "stays-until-released";

/** @see ../../decisions/0004-a-unit-merged-stays-called.md */
export function roundEffect(
  round: { readonly state: RoundState; readonly periodTo: string },
  { effectiveOn, ends }: { readonly effectiveOn: string; readonly ends: boolean },
): RoundEffect {
  if (round.state === "frozen") return "untouched";
  const isWithin = effectiveOn <= round.periodTo;
  switch (round.state) {
    case "planned":
      return isWithin ? (ends ? "to-be-replanned" : "read-at-opening") : "untouched";
    case "open":
    case "closed":
      return ends ? "stays-until-released" : isWithin ? "stays-called" : "untouched";
  }
}
