import type { Shape } from "#checks/shape.ts";
import type { Indicator } from "#indicator.ts";
import { compare, fromDecimal, subtract, zero, type Rational } from "#rational.ts";
import type { Band } from "#rules/bands.ts";
import type { Minimum } from "#terms.ts";

/** Whether full points can be had with less than the minimum. */
export function isMinimumAboveTarget(
  { rule }: Indicator,
  shape: Shape,
  reach: Minimum["reach"],
): boolean {
  switch (reach.kind) {
    case "at-least":
    case "at-most": {
      if (shape.kind !== "figure") return false;
      const value = fromDecimal(reach.value);
      const step = shape.places === null ? zero : { n: 1n, d: 10n ** BigInt(shape.places) };
      if (rule.kind === "linear") return isPast(reach.kind, value, fromDecimal(rule.fullAt), rule);
      return rule.kind === "bands" && isPastBand(reach.kind, value, rule.bands, step);
    }
    case "level": {
      if (rule.kind !== "levels" || shape.kind !== "level") return false;
      const full = Math.max(...rule.levels.map(({ hundredths }) => hundredths));
      const earnsFull = shape.keys.findLastIndex((key) =>
        rule.levels.some((level) => level.key === key && level.hundredths === full),
      );
      return shape.keys.indexOf(reach.key) < earnsFull;
    }
    case "yes":
    case "items":
    case "points":
      return false;
  }
}

/** Of a rising line the least value with full points is `fullAt`, of a falling line it is the most. */
function isPast(
  kind: "at-least" | "at-most",
  value: Rational,
  fullAt: Rational,
  { zeroAt }: { readonly zeroAt: string },
): boolean {
  const rising = compare(fullAt, fromDecimal(zeroAt)) > 0;
  if (kind === "at-least") return rising && compare(value, fullAt) > 0;
  return !rising && compare(value, fullAt) < 0;
}

function isPastBand(
  kind: "at-least" | "at-most",
  value: Rational,
  bands: readonly Band[],
  step: Rational,
): boolean {
  const full = Math.max(...bands.map(({ hundredths }) => hundredths));
  if (kind === "at-least") {
    const best = bands.at(-1);
    const first = bands.findLastIndex(({ hundredths }) => hundredths !== full) + 1;
    const from = bands[first]?.from ?? null;
    return best?.hundredths === full && from !== null && compare(value, fromDecimal(from)) > 0;
  }
  const end = bands.find(({ hundredths }) => hundredths !== full)?.from ?? null;
  const best = bands[0];
  return (
    best?.hundredths === full &&
    end !== null &&
    compare(value, subtract(fromDecimal(end), step)) < 0
  );
}
