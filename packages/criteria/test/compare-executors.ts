import type { DuckDBConnection } from "@duckdb/node-api";
import { flattenAnswers, type ScorableAnswers, type ScoringContext } from "#answer.ts";
import { scoreAnswers } from "#score-answers.ts";
import { compileVersion } from "#sql/compile-version.ts";
import type { CriteriaSetVersion } from "#version.ts";

export interface Subject {
  readonly answers: ScorableAnswers;
  readonly context: ScoringContext;
}

/** Every figure, verdict and level on which the two executors differ, as readable lines. */
export async function differences(
  connection: DuckDBConnection,
  version: CriteriaSetVersion,
  subjects: readonly Subject[],
): Promise<readonly string[]> {
  const inSql = await scoreInSql(connection, version, subjects);
  const inCore = linesOfCore(version, subjects);
  const onlyCore = [...inCore].filter((line) => !inSql.has(line)).map((line) => `core: ${line}`);
  const onlySql = [...inSql].filter((line) => !inCore.has(line)).map((line) => `sql:  ${line}`);
  return [...onlyCore, ...onlySql].toSorted((a, b) => a.slice(6).localeCompare(b.slice(6)));
}

function linesOfCore(
  version: CriteriaSetVersion,
  subjects: readonly Subject[],
): ReadonlySet<string> {
  return new Set(
    subjects.flatMap(({ answers, context }, at) => {
      const score = scoreAnswers(version, answers, context);
      const {
        bonusHundredths,
        totalHundredths,
        criteriaMet,
        criteriaApplicable,
        missing,
        knockOuts,
      } = score;
      return [
        ...score.indicators.map(({ indicatorId, state, reason, hundredths, minimumReached, met }) =>
          line(at, indicatorId, state, reason, hundredths, minimumReached, met),
        ),
        ...score.criteria.map(({ criterionId, verdict, hundredths }) =>
          line(at, criterionId, verdict, hundredths),
        ),
        ...score.groups.map(({ groupId, hundredths, applicableMaxHundredths }) =>
          line(at, groupId, hundredths, applicableMaxHundredths),
        ),
        line(
          at,
          "unit",
          bonusHundredths,
          totalHundredths,
          criteriaMet,
          criteriaApplicable,
          missing,
          knockOuts.length,
          score.level,
        ),
      ];
    }),
  );
}

async function scoreInSql(
  connection: DuckDBConnection,
  version: CriteriaSetVersion,
  subjects: readonly Subject[],
): Promise<ReadonlySet<string>> {
  await connection.run(
    "create or replace temp table subject (subject_id varchar, unit_type varchar, unit_class varchar, period_from varchar)",
  );
  await connection.run(
    "create or replace temp table answer_value (subject_id varchar, indicator_id varchar, field_key varchar, value varchar)",
  );
  const subject = await connection.createAppender("subject");
  const value = await connection.createAppender("answer_value");
  for (const [at, { answers, context }] of subjects.entries()) {
    subject.appendVarchar(String(at));
    subject.appendVarchar(context.unitType);
    if (context.unitClass === null) subject.appendNull();
    else subject.appendVarchar(context.unitClass);
    subject.appendVarchar(context.periodFrom);
    subject.endRow();
    for (const row of flattenAnswers(answers)) {
      for (const text of [String(at), row.indicatorId, row.fieldKey, row.value])
        value.appendVarchar(text);
      value.endRow();
    }
  }
  subject.closeSync();
  value.closeSync();
  for (const statement of compileVersion(version)) await connection.run(statement);
  const lines = new Set<string>();
  for (const query of results) {
    const reader = await connection.runAndReadAll(query);
    for (const row of reader.getRows()) lines.add(line(...row));
  }
  return lines;
}

const results = [
  "select subject_id, indicator_id, state, reason, hundredths, minimum_reached, met from indicator_score",
  "select subject_id, criterion_id, verdict, hundredths from criterion_score",
  "select subject_id, group_id, hundredths, applicable_max_hundredths from group_score",
  "select subject_id, 'unit', bonus_hundredths, total_hundredths, criteria_met, criteria_applicable, missing, knock_outs, level from unit_score",
];

function line(...cells: readonly unknown[]): string {
  return cells.map(String).join(" | ");
}
