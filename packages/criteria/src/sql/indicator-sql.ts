import type { Indicator } from "#indicator.ts";
import { maximumHundredths } from "#rule.ts";
import { compareFractions, constantFraction, integerFraction, within } from "#sql/fraction.ts";
import { measureSql, named, type MeasuredSql } from "#sql/measure-sql.ts";
import { ruleSql, sumOf } from "#sql/rule-sql.ts";
import { hugeint, quote, stageQuery, type Column } from "#sql/stages.ts";
import type { Minimum } from "#terms.ts";

/** Rounds an exact fraction to an integer, halves away from zero, as core does. */
export function roundedSql(n: string, d: string): string {
  return `(case when ${n} < 0 then -((-(${n}) * 2 + ${d}) // (${d} * 2)) else (${n} * 2 + ${d}) // (${d} * 2) end)`;
}

/**
 * One row per subject: how the indicator scores by itself, before rescaling.
 * In: subject, answer_value. Out: subject_id, indicator_id, state, reason, n, d (exact hundredths), minimum_reached, met
 * @param mostRescaled largest maximum that rescaling can multiply by, in hundredths
 */
export function indicatorSql(indicator: Indicator, mostRescaled: number): string {
  const { inputs, stages, measured } = measureSql(indicator);
  const rule = ruleSql(indicator, measured);
  within((rule.fraction.maxN * 2n + rule.fraction.maxD) * BigInt(Math.max(1, mostRescaled)));
  within(rule.fraction.maxD * 2n * BigInt(Math.max(1, mostRescaled)));
  const byRule = named("rule", rule.fraction);
  const fields = inputs.flatMap((input) => input.fields);
  const base = `select subject.subject_id, subject.unit_type, subject.unit_class, subject.period_from${[
    ...fields.map(({ key, column }): Column => [column, pick(key)]),
    ["claim", pick("@not-applicable")] as const,
    ["awarded", `try_cast(${pick("@awarded")} as hugeint)`] as const,
  ]
    .map(([name, expression]) => `,\n    ${expression} as ${name}`)
    .join("")}
  from subject left join answer_value
    on answer_value.subject_id = subject.subject_id and answer_value.indicator_id = ${quote(indicator.id)}
  group by all`;
  const query = stageQuery(base, [
    ...stages,
    [...byRule.columns, ["rule_invalid", rule.invalid]],
    [
      [
        "answer_reason",
        "case when measure_reason is not null then measure_reason when rule_invalid then 'invalid-value' end",
      ],
      ["points_n", "coalesce(awarded, rule_n)"],
      ["points_d", "case when awarded is null then rule_d else 1::hugeint end"],
    ],
    [["rounded", roundedSql("points_n", "points_d")]],
    [["reached", minimumSql(indicator.terms.minimum, measured)]],
    [["outcome", outcome(indicator)]],
  ]);
  return `select subject_id, ${quote(indicator.id)} as indicator_id,
  case when outcome in ('scored', 'full-points') then 'scored'
    when outcome in ('does-not-apply', 'claimed') then 'not-applicable'
    when outcome in ('invalid-value', 'part-exceeds-whole') then 'invalid'
    else 'missing' end as state,
  case when outcome in ('scored', 'full-points') then null else outcome end as reason,
  case outcome when 'scored' then points_n when 'full-points' then ${hugeint(maximumHundredths(indicator.rule))} end as n,
  case outcome when 'scored' then points_d when 'full-points' then 1::hugeint end as d,
  case outcome when 'scored' then reached end as minimum_reached,
  ${metSql(indicator)} as met
from (${query})`;
}

function pick(fieldKey: string): string {
  return `max(case when answer_value.field_key = ${quote(fieldKey)} then answer_value.value end)`;
}

/** Applies to the unit? claimed? then as answered: the order of core's `evaluateIndicator`. */
function outcome({ terms }: Indicator): string {
  const { types, classes } = terms.appliesTo;
  const list = (items: readonly string[]) => items.map(quote).join(", ");
  const effect = terms.notApplicable.kind;
  return [
    "case",
    types.length > 0 ? `when unit_type not in (${list(types)}) then 'does-not-apply'` : "",
    classes.length > 0 ? "when unit_class is null then 'unit-class-unknown'" : "",
    classes.length > 0 ? `when unit_class not in (${list(classes)}) then 'does-not-apply'` : "",
    effect === "not-allowed"
      ? ""
      : `when claim is not null and claim <> 'refused' then ${effect === "leave-out" ? "'claimed'" : "'full-points'"}`,
    "when answer_reason is not null then answer_reason else 'scored' end",
  ]
    .filter((line) => line !== "")
    .join(" ");
}

function metSql({ rule, terms }: Indicator): string {
  if (rule.kind === "bonus") return "null::boolean";
  const asScored =
    terms.minimum === null
      ? `rounded >= ${hugeint(maximumHundredths(rule))}`
      : "coalesce(reached, true)";
  return `case outcome when 'full-points' then true when 'scored' then ${asScored} end`;
}

function minimumSql(minimum: Minimum | null, measured: MeasuredSql): string {
  if (minimum === null) return "null::boolean";
  const { reach } = minimum;
  if (reach.kind === "points") return `(rounded >= ${hugeint(reach.hundredths)})`;
  switch (measured.kind) {
    case "figure-or-small-baseline":
      if (reach.kind !== "at-least" && reach.kind !== "at-most") break;
      return `case when ${measured.isSmall} then null else ${compareFractions(measured.fraction, reach.kind === "at-least" ? ">=" : "<=", constantFraction(reach.value))} end`;
    case "figure":
      if (reach.kind !== "at-least" && reach.kind !== "at-most") break;
      return compareFractions(
        measured.fraction,
        reach.kind === "at-least" ? ">=" : "<=",
        constantFraction(reach.value),
      );
    case "yes-no":
      if (reach.kind !== "yes") break;
      return measured.truth;
    case "level": {
      if (reach.kind !== "level") break;
      const enough = measured.bestFirst.slice(0, measured.bestFirst.indexOf(reach.key) + 1);
      return enough.length === 0
        ? "false"
        : `(${measured.key} in (${enough.map(quote).join(", ")}))`;
    }
    case "tally":
      if (reach.kind !== "items") break;
      return compareFractions(
        sumOf([...measured.counts.values()]),
        ">=",
        integerFraction(reach.count),
      );
  }
  throw new TypeError(`A minimum "${reach.kind}" cannot judge a ${measured.kind}.`);
}
