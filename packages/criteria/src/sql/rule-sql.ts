import type { Indicator } from "#indicator.ts";
import type { Band } from "#rules/bands.ts";
import type { JudgedRule } from "#rules/judged.ts";
import type { LinearRule } from "#rules/linear.ts";
import type { ItemPoints } from "#rules/per-item.ts";
import type { ScoringRule } from "#rule.ts";
import {
  addFractions,
  compareFractions,
  constantFraction,
  integerFraction,
  multiplyFractions,
  within,
  type SqlFraction,
} from "#sql/fraction.ts";
import type { MeasuredSql } from "#sql/measure-sql.ts";
import { hugeint, quote } from "#sql/stages.ts";

/** Exact hundredths of a point; `invalid` tells where the measure fits no band, level, range or step. */
export interface RuleSql {
  readonly fraction: SqlFraction;
  readonly invalid: string;
}

const never = "false";

export function ruleSql({ code, rule }: Indicator, measured: MeasuredSql): RuleSql {
  if (measured.kind === "figure-or-small-baseline") {
    const large = ruleOnFigure(code, rule, measured.fraction);
    const small = bandsSql(measured.bands, measured.current);
    const pick = (a: string, b: string) => `case when ${measured.isSmall} then ${a} else ${b} end`;
    return {
      fraction: {
        n: pick(small.fraction.n, large.fraction.n),
        d: pick(small.fraction.d, large.fraction.d),
        maxN: small.fraction.maxN > large.fraction.maxN ? small.fraction.maxN : large.fraction.maxN,
        maxD: small.fraction.maxD > large.fraction.maxD ? small.fraction.maxD : large.fraction.maxD,
      },
      invalid: pick(small.invalid, large.invalid),
    };
  }
  if (measured.kind === "figure") return ruleOnFigure(code, rule, measured.fraction);
  if (measured.kind === "yes-no" && rule.kind === "pass-fail") {
    return whole(
      `case when ${measured.truth} then ${hugeint(rule.hundredths)} else 0::hugeint end`,
      rule.hundredths,
    );
  }
  if (measured.kind === "level" && rule.kind === "levels") {
    const cases = rule.levels.map(
      ({ key, hundredths }) => `when ${quote(key)} then ${hugeint(hundredths)}`,
    );
    const points = `case ${measured.key} ${cases.join(" ")} end`;
    const most = Math.max(...rule.levels.map(({ hundredths }) => Math.abs(hundredths)));
    return { ...whole(points, most), invalid: `(${points}) is null` };
  }
  if (measured.kind === "tally") {
    if (rule.kind === "share-of-items") {
      const held = sumOf([...measured.counts.values()]);
      const share = {
        n: hugeint(rule.hundredths),
        d: hugeint(measured.counts.size),
        maxN: BigInt(rule.hundredths),
        maxD: BigInt(measured.counts.size),
      };
      return { fraction: multiplyFractions(held, share), invalid: never };
    }
    if (rule.kind === "per-item" || rule.kind === "deduction" || rule.kind === "bonus") {
      return { fraction: byItem(rule, measured.counts), invalid: never };
    }
  }
  throw mismatch(code, rule, measured.kind);
}

function mismatch(code: string, rule: ScoringRule, kind: string): TypeError {
  return new TypeError(`Indicator ${code}: rule "${rule.kind}" cannot score a ${kind}.`);
}

function whole(expression: string, most: number): RuleSql {
  return {
    fraction: { n: expression, d: hugeint(1), maxN: BigInt(Math.abs(most)), maxD: 1n },
    invalid: never,
  };
}

function ruleOnFigure(code: string, rule: ScoringRule, value: SqlFraction): RuleSql {
  switch (rule.kind) {
    case "bands":
      return bandsSql(rule.bands, value);
    case "linear":
      return { fraction: onLine(rule, value), invalid: never };
    case "judged":
      return judged(rule, value);
    case "pass-fail":
    case "levels":
    case "share-of-items":
    case "per-item":
    case "deduction":
    case "bonus":
      throw mismatch(code, rule, "figure");
  }
}

function bandsSql(bands: readonly Band[], value: SqlFraction): RuleSql {
  const cases = bands.toReversed().map(({ from, hundredths }) => {
    const reached = from === null ? "true" : compareFractions(value, ">=", constantFraction(from));
    return `when ${reached} then ${hugeint(hundredths)}`;
  });
  const points = `case ${cases.join(" ")} end`;
  const most = Math.max(...bands.map(({ hundredths }) => Math.abs(hundredths)));
  return { ...whole(points, most), invalid: `(${points}) is null` };
}

function onLine({ zeroAt, fullAt, hundredths }: LinearRule, value: SqlFraction): SqlFraction {
  const zero = constantFraction(zeroAt);
  const run = addFractions(constantFraction(fullAt), zero, "-");
  const sign = Number(fullAt) < Number(zeroAt) ? "-1" : "1";
  const above = addFractions(value, zero, "-");
  const n = `(${above.n} * ${run.d} * ${sign})`;
  const d = `(${above.d} * ${run.n} * ${sign})`;
  const full = BigInt(hundredths);
  const maxN = within(above.maxN * run.maxD * (full < 0n ? -full : full));
  const maxD = within(above.maxD * run.maxN);
  return {
    n: `case when ${n} <= 0 then 0::hugeint when ${n} >= ${d} then ${hugeint(hundredths)} else ${n} * ${hugeint(hundredths)} end`,
    d: `case when ${n} <= 0 or ${n} >= ${d} then 1::hugeint else ${d} end`,
    maxN,
    maxD,
  };
}

function byItem(
  rule: Extract<ScoringRule, { items: readonly ItemPoints[] }>,
  counts: ReadonlyMap<string, SqlFraction>,
): SqlFraction {
  const sum = sumOf(
    rule.items.map(({ key, hundredths }) =>
      multiplyFractions(counts.get(key) ?? integerFraction(0), integerFraction(hundredths)),
    ),
  );
  const isDeduction = rule.kind === "deduction";
  const reached = isDeduction ? addFractions(integerFraction(rule.fromHundredths), sum, "-") : sum;
  const limit = integerFraction(isDeduction ? rule.floorHundredths : rule.capHundredths);
  const beyond = compareFractions(reached, isDeduction ? "<" : ">", limit);
  return {
    n: `case when ${beyond} then ${limit.n} else ${reached.n} end`,
    d: `case when ${beyond} then ${limit.d} else ${reached.d} end`,
    maxN: reached.maxN,
    maxD: reached.maxD,
  };
}

export function sumOf(fractions: readonly SqlFraction[]): SqlFraction {
  return fractions.reduce((sum, fraction) => {
    // Counts of one indicator mostly share a denominator; multiplying it in each time would outgrow 128 bits.
    if (sum.d !== fraction.d) return addFractions(sum, fraction, "+");
    return { ...sum, n: `(${sum.n} + ${fraction.n})`, maxN: within(sum.maxN + fraction.maxN) };
  });
}

function judged(
  { minHundredths, maxHundredths, stepHundredths }: JudgedRule,
  value: SqlFraction,
): RuleSql {
  const earned = multiplyFractions(value, integerFraction(100));
  const [low, high] = [integerFraction(minHundredths), integerFraction(maxHundredths)];
  const above = addFractions(earned, low, "-");
  within(above.maxD * BigInt(stepHundredths));
  const isOnStep = `(${above.n} % (${above.d} * ${hugeint(stepHundredths)}) = 0)`;
  const isInRange = `${compareFractions(earned, ">=", low)} and ${compareFractions(earned, "<=", high)}`;
  return { fraction: earned, invalid: `not (${isInRange} and ${isOnStep})` };
}
