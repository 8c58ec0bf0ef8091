import { type DuckDBAppender, DuckDBInstance } from "@duckdb/node-api";
import { flattenAnswers, type ScoringContext } from "@thuocdo/criteria/answer";
import type { Score } from "@thuocdo/criteria/score";
import { checkVersion } from "@thuocdo/criteria/check-version";
import { maximumHundredths } from "@thuocdo/criteria/rule";
import { compileVersion } from "@thuocdo/criteria/compile-version";
import { scoreAnswers } from "@thuocdo/criteria/score-answers";
import { listCriteria, listIndicators } from "@thuocdo/criteria/tree";
import { expect, test } from "vitest";
import { fullMarks } from "#demonstration/full-marks.ts";
import {
  readDemonstrationSet,
  readTestVectors,
  type TestVector,
} from "#demonstration/demonstration-set.ts";

const version = await readDemonstrationSet();
const { vectors, periodFrom } = await readTestVectors();
const context: ScoringContext = { unitType: "ward", unitClass: null, periodFrom };

test("the set has 7 groups of 14, 26, 14, 12, 14, 10 and 10 points, 22 criteria and 44 indicators", () => {
  expect(version.groups.map((group) => group.maxHundredths)).toEqual([
    1400, 2600, 1400, 1200, 1400, 1000, 1000,
  ]);
  expect(listCriteria(version)).toHaveLength(22);
  expect(listIndicators(version)).toHaveLength(44);
});

test("the points of indicators sum to their criterion, those of criteria to their group", () => {
  for (const group of version.groups) {
    expect(sum(group.criteria.map((criterion) => criterion.maxHundredths))).toBe(
      group.maxHundredths,
    );
    for (const { indicators, maxHundredths } of group.criteria) {
      expect(sum(indicators.map((indicator) => maximumHundredths(indicator.rule)))).toBe(
        maxHundredths,
      );
    }
  }
});

test("ids name ideas and are unique, codes name places", () => {
  const ids = [
    ...version.groups.map((group) => group.id),
    ...listCriteria(version).map((criterion) => criterion.id),
    ...listIndicators(version).map((indicator) => indicator.id),
  ];
  expect(new Set(ids).size).toBe(73);
  expect(ids.filter((id) => /\d/.test(id))).toEqual([]);
  expect(listCriteria(version).map((criterion) => criterion.code)).toEqual(
    Array.from({ length: 22 }, (_, at) => String(at + 1)),
  );
});

test("nothing in the set is left to check: it can be issued", () => {
  expect(checkVersion(version)).toEqual([]);
});

test("the set says that it is illustrative", () => {
  expect(version.illustrative).toBe(true);
  expect(version.note).toContain("Không phải văn bản của Bộ Công an");
});

test("every group and criterion has its meaning in at least two sentences", () => {
  for (const { meaning } of [...version.groups, ...listCriteria(version)]) {
    expect(
      meaning.split(/[.;](?:\s|$)/).filter((sentence) => sentence !== "").length,
    ).toBeGreaterThan(1);
  }
});

test("all 13 rule types of the field are there", () => {
  const indicators = listIndicators(version);
  const count = (of: (indicator: (typeof indicators)[number]) => boolean) =>
    indicators.filter(of).length;
  // Worked from the source by rule type.
  expect({
    passFail: count(({ rule, terms }) => rule.kind === "pass-fail" && terms.minimum === null),
    gate: count(({ terms }) => terms.minimum?.effect === "knock-out"),
    scale: count(({ rule, inputs }) => rule.kind === "levels" && inputs[0]?.kind === "choice"),
    lookup: count(({ inputs }) => inputs[0]?.kind === "title"),
    checklist: count(({ rule }) => rule.kind === "share-of-items"),
    ratio: count(({ measure }) => measure.kind === "percent"),
    bands: count(({ rule }) => rule.kind === "bands"),
    deduct: count(({ rule }) => rule.kind === "deduction" && rule.outOf === null),
    timeliness: count(({ rule }) => rule.kind === "deduction" && rule.outOf === 18),
    change: count(({ measure }) => measure.kind === "change"),
    survey: count(({ inputs }) => inputs[0]?.kind === "survey"),
    judged: count(({ rule }) => rule.kind === "judged"),
    bonus: count(({ rule }) => rule.kind === "bonus"),
  }).toEqual({
    passFail: 3,
    gate: 2,
    scale: 3,
    lookup: 3,
    checklist: 4,
    ratio: 17,
    bands: 3,
    deduct: 3,
    timeliness: 1,
    change: 2,
    survey: 1,
    judged: 1,
    bonus: 1,
  });
});

test("a ward with full marks in everything has 100 points, 22 of 22 criteria and the best level", () => {
  const score = scoreAnswers(version, fullMarks(version, context), context);
  expect(score).toMatchObject({
    totalHundredths: 10_000,
    criteriaMet: 22,
    criteriaApplicable: 22,
    missing: 0,
    level: "dien_hinh",
  });
});

test.each(vectors.map((vector) => ({ ...vector, says: JSON.stringify(vector.expected) })))(
  "$code with $values gives $says",
  ({ indicatorId, values, expected }) => {
    const answers = { ...fullMarks(version, context), [indicatorId]: { values } };
    const score = scoreAnswers(version, answers, context);
    expect(outcomeOf(score, indicatorId, expected)).toEqual(expected);
  },
);

test("DuckDB gives every sample answer the same, by the set compiled to SQL", async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(
    "create temp table subject (subject_id varchar, unit_type varchar, unit_class varchar, period_from varchar)",
  );
  await connection.run(
    "create temp table answer_value (subject_id varchar, indicator_id varchar, field_key varchar, value varchar)",
  );
  const subjects = await connection.createAppender("subject");
  const values = await connection.createAppender("answer_value");
  for (const [at, { indicatorId, values: given }] of vectors.entries()) {
    appendRow(subjects, [String(at), context.unitType, null, periodFrom]);
    const answers = { ...fullMarks(version, context), [indicatorId]: { values: given } };
    for (const row of flattenAnswers(answers)) {
      appendRow(values, [String(at), row.indicatorId, row.fieldKey, row.value]);
    }
  }
  subjects.flushSync();
  values.flushSync();
  for (const statement of compileVersion(version)) await connection.run(statement);

  const reader = await connection.runAndReadAll(
    `select i.subject_id, i.indicator_id, i.state, i.reason, i.hundredths::integer as hundredths, u.level,
       u.knock_outs = 1 as knocks_out
     from indicator_score i join unit_score u using (subject_id)`,
  );
  const rows = reader.getRowObjects();
  for (const [at, { indicatorId, expected }] of vectors.entries()) {
    const row = rows.find(
      (each) => each["subject_id"] === String(at) && each["indicator_id"] === indicatorId,
    );
    const { state, reason, hundredths, level, knocks_out: knockOut } = row ?? {};
    expect({ state, reason, hundredths, level, knockOut }, `vector ${at}`).toMatchObject(expected);
  }
  connection.closeSync();
});

function appendRow(appender: DuckDBAppender, cells: readonly (string | null)[]): void {
  for (const cell of cells) {
    if (cell === null) appender.appendNull();
    else appender.appendVarchar(cell);
  }
  appender.endRow();
}

/** What the score says of an indicator, in the words in which the vector expects it. */
function outcomeOf(score: Score, indicatorId: string, expected: TestVector["expected"]) {
  if ("knockOut" in expected) {
    return { level: score.level, knockOut: score.knockOuts.includes(indicatorId) };
  }
  const found = score.indicators.find((indicator) => indicator.indicatorId === indicatorId);
  return "hundredths" in expected
    ? { state: found?.state, hundredths: found?.hundredths }
    : { state: found?.state, reason: found?.reason };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
