import { anyFigure, inputRange, quotientRange, type FigureRange } from "#checks/figure-range.ts";
import { formulaRange } from "#formula/formula-range.ts";
import { parseFormula } from "#formula/parse-formula.ts";
import type { Indicator } from "#indicator.ts";
import type { Input } from "#input.ts";
import type { ChangeMeasure } from "#measures/change.ts";
import { compare, fromDecimal, integer, subtract, zero, type Rational } from "#rational.ts";

/** What a measure hands to the rule. */
export type Shape =
  | ({ readonly kind: "figure" } & FigureRange)
  | { readonly kind: "yes-no" }
  /** Keys from best to worst. */
  | { readonly kind: "level"; readonly keys: readonly string[] }
  /** Counts by key; of a checklist each is 0 or 1. */
  | { readonly kind: "checklist" | "tally"; readonly counts: ReadonlyMap<string, FigureRange> };
export type ShapeKind = Shape["kind"];

/** The shape of an indicator's measure; undefined when it reads inputs that are absent or of the wrong kind. */
export function measureShape({ inputs, measure }: Indicator): Shape | undefined {
  const range = (key: string) => {
    const input = inputs.find((each) => each.key === key);
    return input === undefined ? undefined : inputRange(input);
  };
  switch (measure.kind) {
    case "input": {
      const input = inputs.find(({ key }) => key === measure.input);
      return input === undefined ? undefined : inputShape(input);
    }
    case "percent": {
      const [a, b] = [range(measure.numerator), range(measure.denominator)];
      if (a === undefined || b === undefined) return undefined;
      const quotient = quotientRange(a, b, { times: integer(100) });
      return { kind: "figure", ...(measure.partOfWhole ? atMost(quotient, 100) : quotient) };
    }
    case "rate": {
      const [a, b] = [range(measure.numerator), range(measure.denominator)];
      const per = fromDecimal(measure.per);
      if (a === undefined || b === undefined) return undefined;
      return { kind: "figure", ...(per.n > 0n ? quotientRange(a, b, { times: per }) : anyFigure) };
    }
    case "change": {
      const [a, b] = [range(measure.current), range(measure.baseline)];
      if (a === undefined || b === undefined) return undefined;
      return { kind: "figure", ...changeRange(measure, a, b) };
    }
    case "days-from-due":
      return inputs.some(({ key, kind }) => key === measure.input && kind === "date")
        ? { kind: "figure", ...anyFigure, places: 0 }
        : undefined;
    case "formula": {
      const parsed = parseFormula(measure.expression, inputs);
      if (!parsed.ok) return { kind: "figure", ...anyFigure };
      const ranges = inputs.flatMap((input) => {
        const known = inputRange(input);
        return known === undefined ? [] : [[input.key, known] as const];
      });
      return { kind: "figure", ...formulaRange(parsed.value, new Map(ranges)) };
    }
    case "tally": {
      const counts = measure.inputs.map((key) => [key, range(key)] as const);
      const known = counts.flatMap(([key, each]) =>
        each === undefined ? [] : [[key, each] as const],
      );
      return known.length === counts.length ? { kind: "tally", counts: new Map(known) } : undefined;
    }
  }
}

const heldOrNot: FigureRange = { least: zero, most: integer(1), places: 0 };

function inputShape(input: Input): Shape | undefined {
  switch (input.kind) {
    case "whole-number":
    case "decimal":
    case "survey": {
      const range = inputRange(input);
      return range && { kind: "figure", ...range };
    }
    case "yes-no":
      return { kind: "yes-no" };
    case "choice":
    case "title":
      return { kind: "level", keys: input.levels.map(({ key }) => key) };
    case "checklist":
      return {
        kind: "checklist",
        counts: new Map(input.items.map(({ key }) => [key, heldOrNot])),
      };
    case "date":
    case "text":
      return undefined;
  }
}

/** Better-is-positive: 100 − 100 × current ÷ baseline where lower is better, the other way round where higher is. */
function changeRange(
  measure: ChangeMeasure,
  current: FigureRange,
  baseline: FigureRange,
): FigureRange {
  const small = measure.smallBaseline;
  const above = small === null ? zero : fromDecimal(small.atMost);
  const ratio = quotientRange(current, baseline, { times: integer(100), above });
  const less = (value: Rational | null) => value && subtract(integer(100), value);
  const more = (value: Rational | null) => value && subtract(value, integer(100));
  return measure.better === "lower"
    ? { least: less(ratio.most), most: less(ratio.least), places: null }
    : { least: more(ratio.least), most: more(ratio.most), places: null };
}

function atMost(range: FigureRange, most: number): FigureRange {
  const limit = integer(most);
  return range.most !== null && compare(range.most, limit) < 0 ? range : { ...range, most: limit };
}
