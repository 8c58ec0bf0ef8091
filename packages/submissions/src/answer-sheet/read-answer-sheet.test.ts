import { numberCell, textCell, type Cell, type Sheet } from "@thuocdo/criteria/cell";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { expect, test } from "vitest";
import { answerChanges } from "#answer-sheet/answer-changes.ts";
import { answerLines } from "#answer-sheet/answer-lines.ts";
import { readAnswerSheet } from "#answer-sheet/read-answer-sheet.ts";
import { noAnswers } from "#answers.ts";

const version = criteriaSet("1.1 percent", "1.2 yes-no", "1.3 yes-no");
const context = { unitType: "ward", unitClass: null, periodFrom: "2021-06-01" } as const;
const lines = answerLines(version, context);
const [part, whole, done, other] = lines;

const headers = [
  "Mã",
  "Chỉ số",
  "Nội dung cần trả lời",
  "Đơn vị tính",
  "Số liệu",
  "Ghi chú, giải trình",
];
const ids = ["indicator_id", "field_key"];

function sheet(rows: readonly (readonly (Cell | string | undefined)[])[]): Sheet {
  return {
    name: "Số liệu",
    hidden: false,
    merges: [],
    rows: rows.map((row) => row.map((cell) => (typeof cell === "string" ? textCell(cell) : cell))),
  };
}

/** A row as the workbook has it. */
function row(line: (typeof lines)[number] | undefined, value: Cell | string, note = "") {
  if (line === undefined) throw new Error("no such line");
  return [
    line.code,
    line.title,
    line.asked,
    line.unit,
    value,
    note,
    line.indicatorId,
    line.fieldKey,
  ];
}

const withIds = [...headers, ...ids];

test("each field of each indicator is a line; only the first carries the note", () => {
  expect(lines.map(({ fieldKey, isFirst }) => [fieldKey, isFirst])).toEqual([
    ["part", true],
    ["whole", false],
    ["done", true],
    ["done", true],
  ]);
});

test("what is filled in is read as people write it, by hidden ids, in any order of rows", () => {
  const reading = readAnswerSheet(
    [
      sheet([
        ["PHIẾU SỐ LIỆU"],
        withIds,
        row(done, "x", "Theo sổ trực ban"),
        row(whole, "1.234"),
        row(part, numberCell(617)),
      ]),
    ],
    lines,
  );
  expect(reading.problems).toEqual([]);
  expect(reading.values.map(({ fieldKey, value, address }) => [fieldKey, value, address])).toEqual([
    ["done", true, "E3"],
    ["whole", "1234", "E4"],
    ["part", "617", "E5"],
  ]);
  expect(reading.notes).toMatchObject([{ note: "Theo sổ trực ban", address: "F3" }]);
});

test("without hidden ids a row is known by code and words, and by nothing that two lines share", () => {
  const bare = (line: typeof done, value: string) => row(line, value).slice(0, 6);
  const read = readAnswerSheet([sheet([headers, bare(done, "có"), bare(other, "ko")])], lines);
  expect(read.values.map(({ value }) => value)).toEqual([true, false]);

  // Both yes-no lines ask the same: their words alone name neither.
  const shared = readAnswerSheet(
    [sheet([headers.slice(2, 5), row(done, "không").slice(2, 5)])],
    lines,
  );
  expect(shared).toMatchObject({
    values: [],
    problems: [{ code: "row-unknown", address: "C2", text: "không" }],
  });
  const coded = sheet([
    ["Số liệu", "Nội dung cần trả lời"],
    ["có", done?.asked ?? ""],
  ]);
  expect(readAnswerSheet([coded], lines).problems).toMatchObject([
    { code: "row-unknown", address: "A2", text: "có" },
  ]);
});

test("what can't be read is told by cell, and the rest is taken", () => {
  const reading = readAnswerSheet(
    [
      sheet([
        withIds,
        row(part, "nhiều"),
        row(whole, "60"),
        row(done, "có lẽ"),
        ["9.9", "Chỉ số lạ", "Câu hỏi lạ", "", "5", ""],
      ]),
    ],
    lines,
  );
  expect(reading.values).toMatchObject([{ fieldKey: "whole", value: "60" }]);
  expect(reading.problems).toMatchObject([
    { code: "cell-unreadable", address: "E2", text: "nhiều", because: { code: "not-a-number" } },
    { code: "cell-unreadable", address: "E4", because: { code: "not-yes-no" } },
    { code: "row-unknown", address: "E5", text: "5" },
  ]);
});

test("a line given twice keeps its first value; the other is told unless it is the same", () => {
  const reading = readAnswerSheet(
    [sheet([withIds, row(whole, "60"), row(whole, "60"), row(whole, "61")])],
    lines,
  );
  expect(reading.values).toMatchObject([{ value: "60", address: "E2" }]);
  expect(reading.problems).toMatchObject([{ code: "given-twice", address: "E4", first: "E2" }]);
});

test("an empty cell takes nothing away, and a sheet of something else is told as none", () => {
  expect(readAnswerSheet([sheet([withIds, row(whole, "")])], lines)).toMatchObject({
    values: [],
    blanks: 1,
  });
  expect(readAnswerSheet([sheet([["STT", "Họ tên"]])], lines).isAnswerSheet).toBe(false);
});

test("changes are those that differ from the answers as they stand", () => {
  const { values, notes } = readAnswerSheet(
    [sheet([withIds, row(part, "45"), row(whole, "60", "Cũ"), row(done, "có")])],
    lines,
  );
  const indicatorId = part?.indicatorId ?? "";
  const answers = {
    ...noAnswers,
    byIndicator: { [indicatorId]: { values: { part: "44", whole: "60" }, note: "Cũ" } },
  };
  const changes = answerChanges({ values, notes }, answers);
  expect(changes.same).toBe(2);
  expect(changes.notes).toEqual([]);
  expect(changes.values.map(({ before, value }) => [before, value])).toEqual([
    ["44", "45"],
    [undefined, true],
  ]);
});
