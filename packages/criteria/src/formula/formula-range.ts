import { anyFigure, quotientRange, type FigureRange } from "#checks/figure-range.ts";
import type { NumberFormula, TruthFormula } from "#formula/formula.ts";
import { linearQuotient } from "#formula/linear-quotient.ts";
import { linearQuotientRange } from "#formula/linear-quotient-range.ts";
import { narrowed, type Ranges } from "#formula/narrowed.ts";
import { decimalPlaces } from "#decimal.ts";
import {
  add,
  compare,
  fromDecimal,
  integer,
  multiply,
  subtract,
  zero,
  type Rational,
} from "#rational.ts";

/**
 * Values that a formula can have, from those of its inputs. Exact for sums and quotients of sums in which inputs have
 * fixed factors ("100 * a / (a + b)"), however often an input occurs; for products of inputs, min, max and conditions it
 * may be wider than what really occurs, never narrower. A division by zero has no value.
 */
export function formulaRange(formula: NumberFormula, inputs: Ranges): FigureRange {
  const quotient = linearQuotient(formula);
  const exact = quotient && linearQuotientRange(quotient, inputs);
  if (exact !== undefined) return exact;
  switch (formula.kind) {
    case "number": {
      const value = fromDecimal(formula.value);
      return { least: value, most: value, places: decimalPlaces(formula.value) };
    }
    case "input":
      return inputs.get(formula.key) ?? anyFigure;
    case "negate":
      return negative(formulaRange(formula.of, inputs));
    case "arithmetic": {
      const left = formulaRange(formula.left, inputs);
      const right = formulaRange(formula.right, inputs);
      return operations[formula.operator](left, right);
    }
    case "extreme": {
      const ranges = formula.of.map((part) => formulaRange(part, inputs));
      return formula.which === "max"
        ? ranges.reduce(greater)
        : negative(ranges.map(negative).reduce(greater));
    }
    case "conditional": {
      const branches = [
        branch(formula.whenTrue, formula.test, true, inputs),
        branch(formula.whenFalse, formula.test, false, inputs),
      ].filter((range) => range !== undefined);
      return branches.length === 0 ? anyFigure : branches.reduce(either);
    }
  }
}

/** Undefined where the test never comes out so. */
function branch(
  formula: NumberFormula,
  test: TruthFormula,
  outcome: boolean,
  inputs: Ranges,
): FigureRange | undefined {
  const those = narrowed(inputs, test, outcome);
  return those && formulaRange(formula, those);
}

const operations = {
  "+": (a: FigureRange, b: FigureRange): FigureRange => ({
    least: a.least && b.least && add(a.least, b.least),
    most: a.most && b.most && add(a.most, b.most),
    places: finer(a, b),
  }),
  "-": (a: FigureRange, b: FigureRange): FigureRange => ({
    least: a.least && b.most && subtract(a.least, b.most),
    most: a.most && b.least && subtract(a.most, b.least),
    places: finer(a, b),
  }),
  "*": product,
  "/": (a: FigureRange, b: FigureRange): FigureRange => {
    if (b.least !== null && b.least.n >= 0n) return quotientRange(a, b, { times: integer(1) });
    if (b.most === null || b.most.n > 0n) return anyFigure;
    return quotientRange(negative(a), negative(b), { times: integer(1) });
  },
};

function negative({ least, most, places }: FigureRange): FigureRange {
  return { least: most && subtract(zero, most), most: least && subtract(zero, least), places };
}

/** Least and most of the four products of ends; an end without bound times nothing is nothing. */
function product(a: FigureRange, b: FigureRange): FigureRange {
  const isBelow = (range: FigureRange) => range.least === null || range.least.n < 0n;
  const isAbove = (range: FigureRange) => range.most === null || range.most.n > 0n;
  const hasNoBound = (one: FigureRange, other: FigureRange) => ({
    up: (one.most === null && isAbove(other)) || (one.least === null && isBelow(other)),
    down: (one.most === null && isBelow(other)) || (one.least === null && isAbove(other)),
  });
  const [here, there] = [hasNoBound(a, b), hasNoBound(b, a)];
  const ends = [a.least, a.most].flatMap((one) =>
    [b.least, b.most].map((other) => one && other && multiply(one, other)),
  );
  const known = [...ends.filter((end) => end !== null), ...nothing(a, b), ...nothing(b, a)];
  const sorted = known.toSorted(compare);
  return {
    least: here.down || there.down ? null : (sorted[0] ?? null),
    most: here.up || there.up ? null : (sorted.at(-1) ?? null),
    places: a.places === null || b.places === null ? null : a.places + b.places,
  };
}

/** Zero, where one may be zero and the other is without bound. */
function nothing(one: FigureRange, other: FigureRange): readonly Rational[] {
  const mayBeZero = (one.least?.n ?? -1n) <= 0n && (one.most?.n ?? 1n) >= 0n;
  return mayBeZero && (other.least === null || other.most === null) ? [zero] : [];
}

function greater(a: FigureRange, b: FigureRange): FigureRange {
  const least = a.least === null ? b.least : b.least === null ? a.least : larger(a.least, b.least);
  return { least, most: a.most && b.most && larger(a.most, b.most), places: finer(a, b) };
}

function either(a: FigureRange, b: FigureRange): FigureRange {
  return {
    least: a.least && b.least && smaller(a.least, b.least),
    most: a.most && b.most && larger(a.most, b.most),
    places: finer(a, b),
  };
}

function finer(a: FigureRange, b: FigureRange): number | null {
  return a.places === null || b.places === null ? null : Math.max(a.places, b.places);
}

function larger(a: Rational, b: Rational): Rational {
  return compare(a, b) < 0 ? b : a;
}

function smaller(a: Rational, b: Rational): Rational {
  return compare(a, b) > 0 ? b : a;
}
