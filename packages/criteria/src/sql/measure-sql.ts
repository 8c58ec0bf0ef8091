import { formulaInputs } from "#formula/formula.ts";
import { parseFormula } from "#formula/parse-formula.ts";
import type { Indicator } from "#indicator.ts";
import type { ChangeMeasure } from "#measures/change.ts";
import type { DaysFromDueMeasure } from "#measures/days-from-due.ts";
import type { PercentMeasure } from "#measures/percent.ts";
import type { RateMeasure } from "#measures/rate.ts";
import type { Band } from "#rules/bands.ts";
import { inputOf } from "#scoring/figures.ts";
import { formulaSql } from "#sql/formula-sql.ts";
import {
  addFractions,
  compareFractions,
  constantFraction,
  divideFractions,
  integerFraction,
  multiplyFractions,
  type SqlFraction,
} from "#sql/fraction.ts";
import { readInputSql, type InputSql } from "#sql/read-input-sql.ts";
import { quote, type Column } from "#sql/stages.ts";

export type MeasuredSql =
  | InputSql["reading"]
  | {
      readonly kind: "figure-or-small-baseline";
      readonly fraction: SqlFraction;
      readonly isSmall: string;
      readonly current: SqlFraction;
      readonly bands: readonly Band[];
    };

/** The measure as SQL: columns in stages, the reason it can't be had (column `measure_reason`), and the quantity. */
export interface MeasureSql {
  readonly inputs: readonly InputSql[];
  readonly stages: readonly (readonly Column[])[];
  readonly measured: MeasuredSql;
}

export function measureSql(indicator: Indicator): MeasureSql {
  const { measure } = indicator;
  switch (measure.kind) {
    case "input": {
      const read = readAll(indicator, [measure.input]);
      return finish(read, [], first(read.inputs).reading, "null");
    }
    case "percent":
      return percent(indicator, measure);
    case "rate":
      return rate(indicator, measure);
    case "change":
      return change(indicator, measure);
    case "days-from-due":
      return days(indicator, measure);
    case "formula": {
      const parsed = parseFormula(measure.expression, indicator.inputs);
      if (!parsed.ok) throw new TypeError(`Indicator ${indicator.code}: ${parsed.refusal.code}`);
      const keys = formulaInputs(parsed.value);
      const read = readAll(indicator, keys);
      const figures = new Map(keys.map((key, at) => [key, figureOf(read.inputs[at])]));
      const { stages, fraction } = formulaSql(parsed.value, figures);
      const undefinedWhen = `${fraction.n} is null or ${fraction.d} is null`;
      const reason = `case when ${undefinedWhen} then 'zero-denominator' end`;
      return finish(read, stages, { kind: "figure", fraction }, reason);
    }
    case "tally": {
      const read = readAll(indicator, measure.inputs);
      const counts = new Map(measure.inputs.map((key, at) => [key, figureOf(read.inputs[at])]));
      return finish(read, [], { kind: "tally", counts }, "null");
    }
  }
}

interface Read {
  readonly inputs: readonly InputSql[];
  readonly stages: readonly (readonly Column[])[];
}

/** Reads inputs; `read_reason` names an invalid one before a missing one, as core does. */
function readAll(indicator: Indicator, keys: readonly string[]): Read {
  const inputs = keys.map((key, at) => readInputSql(inputOf(indicator, key), `i${at}`));
  const reasons = inputs.map(({ reason }) => reason);
  const reason =
    reasons.length === 0
      ? "null::varchar"
      : `case when ${reasons.map((one) => `coalesce(${one} = 'invalid-value', false)`).join(" or ")} then 'invalid-value' else coalesce(${reasons.join(", ")}, null) end`;
  return {
    inputs,
    stages: [
      inputs.flatMap(({ validity }) => validity),
      inputs.flatMap(({ values }) => values),
      [["read_reason", reason]],
    ],
  };
}

function finish(
  read: Read,
  stages: readonly (readonly Column[])[],
  measured: MeasuredSql,
  reason: string,
): MeasureSql {
  const whenRead = `case when read_reason is not null then read_reason else ${reason} end`;
  return {
    inputs: read.inputs,
    stages: [...read.stages, ...stages, [["measure_reason", whenRead]]],
    measured,
  };
}

function first<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw new TypeError("a measure reads at least one input");
  return item;
}

function figureOf(input: InputSql | undefined): SqlFraction {
  if (input?.reading.kind !== "figure") throw new TypeError("a number is expected here");
  return input.reading.fraction;
}

const hundred = integerFraction(100);

function percent(indicator: Indicator, measure: PercentMeasure): MeasureSql {
  const read = readAll(indicator, [measure.numerator, measure.denominator]);
  const [part, whole] = [figureOf(read.inputs[0]), figureOf(read.inputs[1])];
  const exceeds = measure.partOfWhole
    ? `when ${compareFractions(part, ">", whole)} then 'part-exceeds-whole' `
    : "";
  return quotient(read, multiplyFractions(part, hundred), whole, exceeds, "zero-denominator");
}

function rate(indicator: Indicator, measure: RateMeasure): MeasureSql {
  const read = readAll(indicator, [measure.numerator, measure.denominator]);
  const numerator = multiplyFractions(figureOf(read.inputs[0]), constantFraction(measure.per));
  return quotient(read, numerator, figureOf(read.inputs[1]), "", "zero-denominator");
}

/** A quotient that is undefined unless the divisor is above zero. */
function quotient(
  read: Read,
  numerator: SqlFraction,
  divisor: SqlFraction,
  before: string,
  zero: string,
): MeasureSql {
  const { columns, fraction } = named("measure", divideFractions(numerator, divisor));
  const reason = `case ${before}when ${divisor.n} <= 0 then ${quote(zero)} end`;
  return finish(read, [columns], { kind: "figure", fraction }, reason);
}

function change(indicator: Indicator, measure: ChangeMeasure): MeasureSql {
  const read = readAll(indicator, [measure.current, measure.baseline]);
  const [current, baseline] = [figureOf(read.inputs[0]), figureOf(read.inputs[1])];
  const gain =
    measure.better === "lower"
      ? addFractions(baseline, current, "-")
      : addFractions(current, baseline, "-");
  const share = quotient(read, multiplyFractions(gain, hundred), baseline, "", "zero-baseline");
  const small = measure.smallBaseline;
  if (small === null || share.measured.kind !== "figure") return share;
  const isSmall = compareFractions(baseline, "<=", constantFraction(small.atMost));
  const { columns, fraction } = named(
    "measure",
    divideFractions(multiplyFractions(gain, hundred), baseline),
  );
  return finish(
    read,
    [[...columns, ["is_small", isSmall]]],
    {
      kind: "figure-or-small-baseline",
      fraction,
      isSmall: "is_small",
      current,
      bands: small.bands,
    },
    `case when not is_small and ${baseline.n} <= 0 then 'zero-baseline' end`,
  );
}

function days(indicator: Indicator, { input, due }: DaysFromDueMeasure): MeasureSql {
  const read = readAll(indicator, [input]);
  const date = "on" in due ? `date ${quote(due.on)}` : firstOnOrAfter(due.monthDay);
  const fraction = {
    n: `(${figureOf(read.inputs[0]).n} - date_diff('day', date '1970-01-01', ${date})::hugeint)`,
    d: integerFraction(1).n,
    maxN: 100_000n,
    maxD: 1n,
  };
  const { columns, fraction: measured } = named("measure", fraction);
  return finish(read, [columns], { kind: "figure", fraction: measured }, "null");
}

function firstOnOrAfter(monthDay: string): string {
  const from = "period_from::varchar";
  const year = `(left(${from}, 4)::integer + (${quote(monthDay)} < substr(${from}, 6, 5))::integer)::varchar`;
  return `coalesce(try_cast(${year} || ${quote(`-${monthDay}`)} as date), try_cast(${year} || '-03-01' as date))`;
}

/** A fraction as two columns of its own, so that later stages name it instead of writing it out again. */
export function named(
  name: string,
  fraction: SqlFraction,
): { columns: Column[]; fraction: SqlFraction } {
  return {
    columns: [
      [`${name}_n`, fraction.n],
      [`${name}_d`, fraction.d],
    ],
    fraction: { ...fraction, n: `${name}_n`, d: `${name}_d` },
  };
}
