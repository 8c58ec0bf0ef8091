import { add, compare, fromDecimal, integer, zero } from "#rational.ts";
import type { Measured } from "#scoring/outcome.ts";
import type { Minimum } from "#terms.ts";

/**
 * Whether a minimum is reached by the measure, or by the points before rescaling. Null where it can't be judged: a
 * percentage against a baseline too small for one.
 */
export function isMinimumReached(
  { reach }: Minimum,
  measured: Measured,
  hundredths: bigint,
): boolean | null {
  if (reach.kind === "points") return hundredths >= BigInt(reach.hundredths);
  if (measured.kind === "small-baseline") return null;
  switch (reach.kind) {
    case "yes":
      if (measured.kind !== "yes-no") break;
      return measured.value;
    case "at-least":
      if (measured.kind !== "figure") break;
      return compare(measured.value, fromDecimal(reach.value)) >= 0;
    case "at-most":
      if (measured.kind !== "figure") break;
      return compare(measured.value, fromDecimal(reach.value)) <= 0;
    case "level":
      if (measured.kind !== "level") break;
      return measured.bestFirst.indexOf(measured.key) <= measured.bestFirst.indexOf(reach.key);
    case "items":
      if (measured.kind !== "tally") break;
      return compare([...measured.counts.values()].reduce(add, zero), integer(reach.count)) >= 0;
  }
  throw new TypeError(`A minimum "${reach.kind}" cannot judge a ${measured.kind}.`);
}
