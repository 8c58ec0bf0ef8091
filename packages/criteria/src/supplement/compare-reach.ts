import { measureShape } from "#checks/shape.ts";
import type { Indicator } from "#indicator.ts";
import { compare, fromDecimal } from "#rational.ts";
import type { Minimum } from "#terms.ts";

type Reach = Minimum["reach"];

/** How what is to be reached now stands to what was to be reached before: `higher` asks for more. */
export type ReachChange = "same" | "higher" | "lower" | "other-kind";

/** @param indicator whose measure tells which level is better */
export function compareReach(indicator: Indicator, before: Reach, now: Reach): ReachChange {
  switch (now.kind) {
    case "yes":
      return before.kind === "yes" ? "same" : "other-kind";
    case "at-least":
      if (before.kind !== "at-least") return "other-kind";
      return byOrder(compare(fromDecimal(now.value), fromDecimal(before.value)));
    case "at-most":
      if (before.kind !== "at-most") return "other-kind";
      return byOrder(compare(fromDecimal(before.value), fromDecimal(now.value)));
    case "items":
      return before.kind === "items" ? byOrder(now.count - before.count) : "other-kind";
    case "points":
      if (before.kind !== "points") return "other-kind";
      return byOrder(now.hundredths - before.hundredths);
    case "level": {
      const shape = measureShape(indicator);
      if (before.kind !== "level" || shape?.kind !== "level") return "other-kind";
      return byOrder(shape.keys.indexOf(before.key) - shape.keys.indexOf(now.key));
    }
  }
}

function byOrder(difference: number): ReachChange {
  if (difference === 0) return "same";
  return difference > 0 ? "higher" : "lower";
}
