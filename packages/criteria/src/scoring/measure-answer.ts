import type { ScorableAnswer, ScoringContext } from "#answer.ts";
import { evaluateFormula } from "#formula/evaluate-formula.ts";
import { formulaInputs, type NumberFormula } from "#formula/formula.ts";
import { parseFormula } from "#formula/parse-formula.ts";
import type { Indicator } from "#indicator.ts";
import type { ChangeMeasure } from "#measures/change.ts";
import type { DaysFromDueMeasure } from "#measures/days-from-due.ts";
import type { PercentMeasure } from "#measures/percent.ts";
import type { RateMeasure } from "#measures/rate.ts";
import { compare, fromDecimal, integer, showRational, subtract, type Rational } from "#rational.ts";
import { dayNumber, firstOnOrAfter } from "#scoring/calendar.ts";
import { readInputs, readPair } from "#scoring/figures.ts";
import { isUnscored, unscored, type Measured, type Unscored } from "#scoring/outcome.ts";
import type { Trail } from "#trail.ts";

type Values = ScorableAnswer["values"];

/** The one quantity scored, by the indicator's measure. Throws on a document that `checkVersion` refuses. */
export function measureAnswer(
  indicator: Indicator,
  values: Values,
  context: ScoringContext,
  trail: Trail,
): Measured | Unscored {
  const { measure } = indicator;
  switch (measure.kind) {
    case "input": {
      const readings = readInputs(indicator, [measure.input], values);
      return isUnscored(readings) ? readings : one(readings);
    }
    case "percent":
      return percent(indicator, measure, values, trail);
    case "rate":
      return rate(indicator, measure, values, trail);
    case "change":
      return change(indicator, measure, values, trail);
    case "days-from-due":
      return daysFromDue(indicator, measure, values, context, trail);
    case "formula":
      return formula(indicator, measure.expression, values, trail);
    case "tally": {
      const readings = readInputs(indicator, measure.inputs, values);
      if (isUnscored(readings)) return readings;
      return {
        kind: "tally",
        counts: new Map(measure.inputs.map((key, at) => [key, figureOf(readings[at])])),
      };
    }
  }
}

function one<Item>([first]: readonly Item[]): Item {
  if (first === undefined) throw new TypeError("nothing was read");
  return first;
}

function figureOf(measured: Measured | undefined): Rational {
  if (measured?.kind !== "figure") throw new TypeError("a number is expected here");
  return measured.value;
}

const show = (value: Rational) => showRational(value, 6);

function percent(indicator: Indicator, measure: PercentMeasure, values: Values, trail: Trail) {
  const keys = [measure.numerator, measure.denominator] as const;
  const pair = readPair(indicator, keys, values);
  if (isUnscored(pair)) return pair;
  const [numerator, denominator] = pair;
  if (measure.partOfWhole && compare(numerator, denominator) > 0) {
    return unscored("invalid", "part-exceeds-whole", keys);
  }
  const quotient = ratio(numerator, denominator, 100n);
  if (quotient === undefined) return unscored("missing", "zero-denominator", [measure.denominator]);
  trail?.push({
    step: "percent",
    numerator: show(numerator),
    denominator: show(denominator),
    percent: show(quotient),
  });
  return { kind: "figure", value: quotient } as const;
}

function rate(indicator: Indicator, measure: RateMeasure, values: Values, trail: Trail) {
  const pair = readPair(indicator, [measure.numerator, measure.denominator], values);
  if (isUnscored(pair)) return pair;
  const [numerator, denominator] = pair;
  const per = fromDecimal(measure.per);
  const quotient = ratio({ n: numerator.n * per.n, d: numerator.d * per.d }, denominator, 1n);
  if (quotient === undefined) return unscored("missing", "zero-denominator", [measure.denominator]);
  trail?.push({
    step: "rate",
    numerator: show(numerator),
    denominator: show(denominator),
    per: measure.per,
    rate: show(quotient),
  });
  return { kind: "figure", value: quotient } as const;
}

function change(indicator: Indicator, measure: ChangeMeasure, values: Values, trail: Trail) {
  const pair = readPair(indicator, [measure.current, measure.baseline], values);
  if (isUnscored(pair)) return pair;
  const [current, baseline] = pair;
  const small = measure.smallBaseline;
  if (small !== null && compare(baseline, fromDecimal(small.atMost)) <= 0) {
    trail?.push({
      step: "small-baseline",
      current: show(current),
      baseline: show(baseline),
      atMost: small.atMost,
    });
    return { kind: "small-baseline", value: current, bands: small.bands } as const;
  }
  const gain =
    measure.better === "lower" ? subtract(baseline, current) : subtract(current, baseline);
  const quotient = ratio(gain, baseline, 100n);
  if (quotient === undefined) return unscored("missing", "zero-baseline", [measure.baseline]);
  trail?.push({
    step: "change",
    current: show(current),
    baseline: show(baseline),
    better: measure.better,
    percent: show(quotient),
  });
  return { kind: "figure", value: quotient } as const;
}

/** numerator × times ÷ denominator; undefined unless the denominator is above zero. */
function ratio(numerator: Rational, denominator: Rational, times: bigint): Rational | undefined {
  if (denominator.n <= 0n) return undefined;
  return { n: numerator.n * times * denominator.d, d: numerator.d * denominator.n };
}

function daysFromDue(
  indicator: Indicator,
  measure: DaysFromDueMeasure,
  values: Values,
  { periodFrom }: ScoringContext,
  trail: Trail,
) {
  const readings = readInputs(indicator, [measure.input], values);
  if (isUnscored(readings)) return readings;
  const answered = figureOf(readings[0]);
  const due =
    "on" in measure.due ? measure.due.on : firstOnOrAfter(measure.due.monthDay, periodFrom);
  const dueDay = dayNumber(due);
  if (dueDay === undefined)
    throw new RangeError(`Indicator ${indicator.code}: no such due date ${due}.`);
  const days = answered.n - BigInt(dueDay);
  trail?.push({ step: "days", on: String(values[measure.input]), due, days: Number(days) });
  return { kind: "figure", value: integer(days) } as const;
}

function formula(indicator: Indicator, expression: string, values: Values, trail: Trail) {
  const parsed = parsedOnce(indicator, expression);
  const keys = formulaInputs(parsed);
  const readings = readInputs(indicator, keys, values);
  if (isUnscored(readings)) return readings;
  const figures = new Map(keys.map((key, at) => [key, figureOf(readings[at])]));
  const value = evaluateFormula(parsed, figures);
  if (value === undefined) return unscored("missing", "zero-denominator", keys);
  trail?.push({ step: "formula", expression, value: show(value) });
  return { kind: "figure", value } as const;
}

// Parsing takes far longer than evaluating, and a set is scored many times.
const parsedFormulas = new WeakMap<Indicator, NumberFormula>();

function parsedOnce(indicator: Indicator, expression: string): NumberFormula {
  const known = parsedFormulas.get(indicator);
  if (known !== undefined) return known;
  const parsed = parseFormula(expression, indicator.inputs);
  if (!parsed.ok) throw new TypeError(`Indicator ${indicator.code}: ${parsed.refusal.code}`);
  parsedFormulas.set(indicator, parsed.value);
  return parsed.value;
}
