import type { FigureRange } from "#checks/figure-range.ts";
import type { Comparison, NumberFormula, TruthFormula } from "#formula/formula.ts";
import { compare, fromDecimal, type Rational } from "#rational.ts";

/** What each input can be, by key. */
export type Ranges = ReadonlyMap<string, FigureRange>;

/**
 * What the inputs can be where the test comes out so; undefined where it never does. Comparisons of an input with a
 * number narrow its range; others narrow nothing.
 */
export function narrowed(inputs: Ranges, test: TruthFormula, outcome: boolean): Ranges | undefined {
  switch (test.kind) {
    case "not":
      return narrowed(inputs, test.of, !outcome);
    case "logic": {
      // Both hold, or neither does; that one of two holds says nothing of either.
      if ((test.operator === "&&") !== outcome) return inputs;
      const left = narrowed(inputs, test.left, outcome);
      return left && narrowed(left, test.right, outcome);
    }
    case "compare": {
      const operator = outcome ? test.operator : opposite[test.operator];
      return (
        withBound(inputs, test.left, operator, test.right) ??
        withBound(inputs, test.right, mirrored[operator], test.left) ?? { narrowed: inputs }
      ).narrowed;
    }
  }
}

const opposite = { "<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "==" } as const;
const mirrored = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!=" } as const;

/** Undefined where it is not an input compared with a number. */
function withBound(
  inputs: Ranges,
  figure: NumberFormula,
  operator: Comparison,
  bound: NumberFormula,
): { readonly narrowed: Ranges | undefined } | undefined {
  if (figure.kind !== "input" || bound.kind !== "number") return undefined;
  const range = inputs.get(figure.key);
  if (range === undefined) return undefined;
  const within = rangeWhere(range, operator, fromDecimal(bound.value));
  const { least, most } = within;
  if (least !== null && most !== null && compare(least, most) > 0) return { narrowed: undefined };
  return { narrowed: new Map(inputs).set(figure.key, within) };
}

function rangeWhere(range: FigureRange, operator: Comparison, bound: Rational): FigureRange {
  switch (operator) {
    case "<":
      return { ...range, most: lower(range.most, lastBelow(bound, range.places)) };
    case "<=":
      return { ...range, most: lower(range.most, bound) };
    case ">":
      return { ...range, least: higher(range.least, firstAbove(bound, range.places)) };
    case ">=":
      return { ...range, least: higher(range.least, bound) };
    case "==":
      return { ...range, least: higher(range.least, bound), most: lower(range.most, bound) };
    case "!=": {
      const isLeast = range.least !== null && compare(range.least, bound) === 0;
      const isMost = range.most !== null && compare(range.most, bound) === 0;
      return {
        ...range,
        least: isLeast ? firstAbove(bound, range.places) : range.least,
        most: isMost ? lastBelow(bound, range.places) : range.most,
      };
    }
  }
}

/** The next figure of so many places; the bound itself where there is no next one. */
function firstAbove(bound: Rational, places: number | null): Rational {
  if (places === null) return bound;
  const scale = 10n ** BigInt(places);
  return { n: floor(bound.n * scale, bound.d) + 1n, d: scale };
}

function lastBelow(bound: Rational, places: number | null): Rational {
  if (places === null) return bound;
  const scale = 10n ** BigInt(places);
  return { n: -floor(-bound.n * scale, bound.d) - 1n, d: scale };
}

function floor(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  return n < 0n && n % d !== 0n ? quotient - 1n : quotient;
}

function lower(a: Rational | null, b: Rational): Rational {
  return a !== null && compare(a, b) < 0 ? a : b;
}

function higher(a: Rational | null, b: Rational): Rational {
  return a !== null && compare(a, b) > 0 ? a : b;
}
