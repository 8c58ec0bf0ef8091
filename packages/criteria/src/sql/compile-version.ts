import { rememberByIndicator } from "#checks/remember.ts";
import type { Indicator } from "#indicator.ts";
import { maximumHundredths } from "#rule.ts";
import { combineSql } from "#sql/combine-sql.ts";
import { FigureTooLarge } from "#sql/fraction.ts";
import { indicatorSql } from "#sql/indicator-sql.ts";
import { structureSql } from "#sql/structure-sql.ts";
import { listIndicators } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/**
 * Compiles a version to DuckDB SQL: the second executor of one definition, exact as `scoreAnswers` is.
 *
 * In: `subject(subject_id, unit_type, unit_class, period_from)`, one row for each set of answers, `period_from` as
 * YYYY-MM-DD; `answer_value(subject_id, indicator_id, field_key, value)`, at most one row a field (`flattenAnswers`).
 * Out, as temporary tables: `indicator_score(subject_id, indicator_id, state, reason, hundredths, minimum_reached,
 * met)`, `criterion_score(subject_id, criterion_id, verdict, hundredths)`, `group_score(subject_id, group_id,
 * hundredths, applicable_max_hundredths)`, `unit_score(subject_id, bonus_hundredths, total_hundredths, criteria_met,
 * criteria_applicable, missing, knock_outs, level)`.
 * @returns statements to run one after another; throws on a document that `checkVersion` finds unfit to score
 */
export function compileVersion(version: CriteriaSetVersion): readonly string[] {
  const most = mostRescaled(version);
  return [
    ...structureSql(version),
    `create or replace temp table evaluation (subject_id varchar, indicator_id varchar, state varchar, reason varchar,
  n hugeint, d hugeint, minimum_reached boolean, met boolean)`,
    ...listIndicators(version).map(
      (indicator) => `insert into evaluation ${indicatorSql(indicator, most)}`,
    ),
    ...combineSql(version),
  ];
}

/** Indicators whose figures could outgrow the 128-bit integers of SQL; `checkVersion` asks for narrower ranges. */
export function figuresTooLarge(version: CriteriaSetVersion): readonly string[] {
  const most = mostRescaled(version);
  return listIndicators(version)
    .filter((indicator) => !fits(indicator, most))
    .map(({ id }) => id);
}

/** The largest maximum known to fit, and the smallest known not to: compiling takes far longer than looking up. */
const limits = rememberByIndicator(() => ({ fitting: 0, tooLarge: Number.POSITIVE_INFINITY }));

function fits(indicator: Indicator, most: number): boolean {
  const limit = limits(indicator);
  if (most <= limit.fitting) return true;
  if (most >= limit.tooLarge) return false;
  // What fits a larger maximum fits every smaller one, so that points may be edited without compiling anew.
  const ample = 2 ** Math.ceil(Math.log2(Math.max(1, most)));
  if (compiles(indicator, ample)) {
    limit.fitting = ample;
    return true;
  }
  if (compiles(indicator, most)) {
    limit.fitting = most;
    return true;
  }
  limit.tooLarge = most;
  return false;
}

function compiles(indicator: Indicator, most: number): boolean {
  try {
    indicatorSql(indicator, most);
    return true;
  } catch (error) {
    // Whatever else is unfit is another check's to say.
    return !(error instanceof FigureTooLarge);
  }
}

/** Rescaling multiplies by the maximum of a criterion or group: never more than of the whole set. */
function mostRescaled(version: CriteriaSetVersion): number {
  return listIndicators(version).reduce(
    (sum, { rule }) => sum + Math.max(0, maximumHundredths(rule)),
    0,
  );
}
