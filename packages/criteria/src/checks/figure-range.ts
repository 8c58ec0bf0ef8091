import type { Decimal } from "#decimal.ts";
import type { Input } from "#input.ts";
import { compare, divide, fromDecimal, integer, multiply, type Rational } from "#rational.ts";

/** What values a figure can have: null is without bound; `places` null is any fraction. */
export interface FigureRange {
  readonly least: Rational | null;
  readonly most: Rational | null;
  readonly places: number | null;
}

export const anyFigure: FigureRange = { least: null, most: null, places: null };

/** The range of a numeric input; undefined for all others. */
export function inputRange(input: Input): FigureRange | undefined {
  switch (input.kind) {
    case "whole-number":
      return { least: bound(input.min), most: bound(input.max), places: 0 };
    case "decimal":
      return { least: bound(input.min), most: bound(input.max), places: input.places };
    case "survey":
      return { least: integer(0), most: integer(100), places: input.places };
    case "yes-no":
    case "choice":
    case "checklist":
    case "date":
    case "text":
    case "title":
      return undefined;
  }
}

/** The range of times × a ÷ b, for times > 0, where b counts only above zero (and above `above`). */
export function quotientRange(
  a: FigureRange,
  b: FigureRange,
  { times, above = integer(0) }: { readonly times: Rational; readonly above?: Rational },
): FigureRange {
  const step = b.places === null ? null : { n: 1n, d: 10n ** BigInt(b.places) };
  const least = b.least !== null && compare(b.least, above) > 0 ? b.least : null;
  const smallest = least ?? (compare(above, integer(0)) > 0 ? above : step);
  const over = (value: Rational, divisor: Rational | null) =>
    divisor === null ? null : (divide(multiply(value, times), divisor) ?? null);
  const low =
    a.least === null
      ? null
      : a.least.n < 0n
        ? over(a.least, smallest)
        : (over(a.least, b.most) ?? integer(0));
  const high =
    a.most === null
      ? null
      : a.most.n > 0n
        ? over(a.most, smallest)
        : (over(a.most, b.most) ?? integer(0));
  return { least: low, most: high, places: null };
}

function bound(value: Decimal | null): Rational | null {
  return value === null ? null : fromDecimal(value);
}
