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
    .filter((indicator) => {
      try {
        indicatorSql(indicator, most);
        return false;
      } catch (error) {
        // Whatever else is unfit is another check's to say.
        return error instanceof FigureTooLarge;
      }
    })
    .map(({ id }) => id);
}

/** Rescaling multiplies by the maximum of a criterion or group: never more than of the whole set. */
function mostRescaled(version: CriteriaSetVersion): number {
  return listIndicators(version).reduce(
    (sum, { rule }) => sum + Math.max(0, maximumHundredths(rule)),
    0,
  );
}
