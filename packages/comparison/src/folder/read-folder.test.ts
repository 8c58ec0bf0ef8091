import { criteriaSet } from "@thuocdo/criteria/testing";
import { expect, test } from "vitest";
import { explainFolderProblem } from "#folder/messages.ts";
import { readAnswers, scorableOf } from "#folder/read-answers.ts";
import { readPeriod } from "#folder/read-period.ts";
import { readUnits } from "#folder/read-units.ts";

const version = criteriaSet("1.1 percent", "1.2 yes-no");
const units = [
  ["unit_code", "name", "type", "class", "city_code", "city_name"],
  ["00001", "Phường A", "ward", "I", "01", "Hà Nội"],
  ["00002", "Phường B", "ward", "", "01", "Hà Nội"],
];
const header = ["unit_code", "period", "indicator_code", "input_key", "value", "appraised_value"];
const unitCodes = new Set(["00001", "00002"]);
const answers = (...rows: string[][]) => readAnswers([header, ...rows], { version, unitCodes });

test("units are read with their class, or without one", () => {
  const { units: found, problems } = readUnits(units);
  expect(problems).toEqual([]);
  expect(found.map(({ code, class: of, cityName }) => [code, of, cityName])).toEqual([
    ["00001", "I", "Hà Nội"],
    ["00002", null, "Hà Nội"],
  ]);
});

test.each([
  {
    row: ["00001", "Phường A", "ward", "", "01", "Hà Nội"],
    column: "unit_code",
    code: "unit-twice",
  },
  { row: ["00003", "Phường C", "phường", "", "01", "Hà Nội"], column: "type", code: "value-wrong" },
  { row: ["00003", "Phường C", "ward", "4", "01", "Hà Nội"], column: "class", code: "value-wrong" },
  { row: ["00003", "", "ward", "", "01", "Hà Nội"], column: "name", code: "value-missing" },
])("row $row of units has $code in $column", ({ row, column, code }) => {
  expect(readUnits([...units, row]).problems).toMatchObject([{ row: 4, column, code }]);
});

test("a column that is missing, doubled or unknown is told before any row", () => {
  expect(
    readUnits([
      ["unit_code", "unit_code", "tên"],
      ["1", "1", "A"],
    ]).problems,
  ).toMatchObject([
    { row: 1, column: "name", code: "column-missing" },
    { row: 1, column: "type", code: "column-missing" },
    { row: 1, column: "city_code", code: "column-missing" },
    { row: 1, column: "city_name", code: "column-missing" },
    { row: 1, column: "tên", code: "column-unknown" },
    { row: 1, column: "unit_code", code: "column-twice" },
  ]);
});

test.each([
  { text: "2022", from: "2022-01-01", to: "2022-12-31" },
  { text: "2022-Q2", from: "2022-04-01", to: "2022-06-30" },
  { text: "2024-02", from: "2024-02-01", to: "2024-02-29" },
  { text: "2021-06-01/2022-05-31", from: "2021-06-01", to: "2022-05-31" },
])("$text is a period from $from to $to", ({ text, from, to }) => {
  expect(readPeriod(text)).toEqual({ name: text, from, to });
});

test.each([
  "2022-Q5",
  "Quý II/2022",
  "22",
  "2022-13",
  "2022-02-30/2022-03-01",
  "2022-06-01/2022-05-31",
  "",
])("%j is no period", (text) => expect(readPeriod(text)).toBeUndefined());

test("answers are read by period, with the unit's own values beside those found in appraisal", () => {
  const { periods, problems } = answers(
    ["00001", "2022-Q2", "1.1", "part", "95", "90"],
    ["00001", "2022-Q2", "1.1", "whole", "100", "100"],
    ["00001", "2022-Q2", "1.2", "@awarded", "", "250"],
    ["00002", "2022-Q1", "1.2", "done", "true", ""],
  );
  expect(problems).toEqual([]);
  expect(periods.map(({ name }) => name)).toEqual(["2022-Q1", "2022-Q2"]);
  const own = periods[1]?.answers.get("00001") ?? [];
  const [percent, yesNo] = version.groups.flatMap((group) =>
    group.criteria.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
  );
  expect(scorableOf(own, "value")).toEqual({
    [percent ?? ""]: { values: { part: "95", whole: "100" } },
    [yesNo ?? ""]: { values: {} },
  });
  expect(scorableOf(own, "appraisedValue")).toEqual({
    [percent ?? ""]: { values: { part: "90", whole: "100" } },
    [yesNo ?? ""]: { values: {}, awardedHundredths: 250 },
  });
});

test.each([
  { row: ["00009", "2022", "1.2", "done", "true", ""], column: "unit_code", code: "unit-unknown" },
  { row: ["00001", "Q2", "1.2", "done", "true", ""], column: "period", code: "period-wrong" },
  {
    row: ["00001", "2022", "9.9", "done", "true", ""],
    column: "indicator_code",
    code: "indicator-unknown",
  },
  { row: ["00001", "2022", "1.2", "part", "true", ""], column: "input_key", code: "input-unknown" },
  { row: ["00001", "2022", "1.2", "done", "có", ""], column: "value", code: "value-wrong" },
  { row: ["00001", "2022", "1.1", "part", "1.234,5", ""], column: "value", code: "value-wrong" },
  {
    row: ["00001", "2022", "1.2", "@awarded", "", "2.5"],
    column: "appraised_value",
    code: "value-wrong",
  },
  {
    row: ["00001", "2022", "1.2", "@awarded", "", "501"],
    column: "appraised_value",
    code: "value-wrong",
  },
  { row: ["00001", "2022", "1.2", "done", "", ""], column: "value", code: "value-missing" },
  { row: ["", "2022", "1.2", "done", "true", ""], column: "unit_code", code: "value-missing" },
])("row $row of answers has $code in $column", ({ row, column, code }) => {
  const { periods, problems } = answers(row);
  expect(problems).toMatchObject([{ file: "answers.csv", row: 2, column, code }]);
  expect(periods).toEqual([]);
});

test("an answer given twice, a unit appraised in part and periods that overlap are told with their rows", () => {
  const row = ["00001", "2022", "1.2", "done", "true", "true"];
  expect(answers(row, row).problems).toMatchObject([{ row: 3, code: "answer-twice" }]);
  const part = ["00001", "2022", "1.1", "part", "1", ""];
  expect(answers(row, part).problems).toMatchObject([{ row: 3, code: "appraised-in-part" }]);
  const within = ["00002", "2022-Q3", "1.2", "done", "true", "true"];
  expect(answers(row, within).problems).toMatchObject([{ row: 3, code: "periods-overlap" }]);
});

test("each problem is a sentence with its place", () => {
  const [problem] = answers(["00009", "2022", "1.2", "done", "true", ""]).problems;
  expect(problem && explainFolderProblem(problem)).toBe(
    "answers.csv, dòng 2: đơn vị “00009” không có trong units.csv.",
  );
});
