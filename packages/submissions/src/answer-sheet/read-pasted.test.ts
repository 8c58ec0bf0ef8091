import { parseTabbed } from "@thuocdo/criteria/table-import/text-table";
import { expect, test } from "vitest";
import type { AnswerLine, LineKind } from "#answer-sheet/answer-lines.ts";
import { readPasted, type PastedOutcome } from "#answer-sheet/read-pasted.ts";

function line(code: string, fieldKey: string, field: LineKind, unit = ""): AnswerLine {
  const told = { code, title: `Chỉ số ${code}`, asked: fieldKey, isFirst: true };
  return { indicatorId: `i-${code}`, fieldKey, unit, field, ...told };
}

const count = { kind: "figure", places: 0, min: "0", max: null } as const;
const lines = [
  line("1.1", "solved", count, "vụ"),
  line("1.1", "reported", count, "vụ"),
  line("1.2", "rate", { kind: "figure", places: 2, min: "0", max: "100" }, "%"),
  line("1.3", "done", { kind: "yes-no" }),
  line("1.4", "level", { kind: "choice", words: { good: "Tốt", poor: "Chưa tốt" } }),
  line("1.5", "money", { kind: "figure", places: 3, min: null, max: null }, "triệu đồng"),
];

function pasted(text: string, from = 0) {
  const reading = readPasted(parseTabbed(text), lines, from);
  if (!reading.ok) return reading.refusal;
  return reading.value.cells.map(({ line: to, outcome }) => [to?.fieldKey, told(outcome)]);
}

function told(outcome: PastedOutcome): unknown {
  switch (outcome.kind) {
    case "value":
      return outcome.value;
    case "refused":
      return outcome.because.code === "cell-unreadable"
        ? outcome.because.because.code
        : outcome.because.code;
    case "blank":
    case "none":
      return outcome.kind;
  }
}

test("a column fills the fields from where it was pasted, read as people type", () => {
  expect(pasted("45\r\n1.234\r\n95,5%\r\nx\r\ntot\r\n1.234,5\r\n")).toEqual([
    ["solved", "45"],
    ["reported", "1234"],
    ["rate", "95.5"],
    ["done", true],
    ["level", "good"],
    ["money", "1234.5"],
  ]);
  expect(pasted("60\n80", 1)).toEqual([
    ["reported", "60"],
    ["rate", "80"],
  ]);
});

test("what can't be read is told and keeps its place: the next cell goes to the next field", () => {
  expect(pasted("-\nx\n120\nthỉnh thoảng\n\n1.234")).toEqual([
    ["solved", "none"],
    ["reported", "not-a-number"],
    ["rate", "out-of-range"],
    ["done", "not-yes-no"],
    ["level", "blank"],
    ["money", "ambiguous-number"],
  ]);
  expect(pasted("ko\n12,5\n1.234")).toEqual([
    ["solved", "none"],
    ["reported", "too-many-places"],
    ["rate", "out-of-range"],
  ]);
  expect(pasted("12345678901234")).toEqual([["solved", "too-many-digits"]]);
});

test("a percentage is no count", () => {
  expect(pasted("95%\n5")).toEqual([
    ["solved", "percent-not-asked"],
    ["reported", "5"],
  ]);
});

test("more cells than fields are told; blank rows at the end are none", () => {
  expect(pasted("5\n6\n\n\n", 5)).toEqual([
    ["money", "5"],
    [undefined, "no-field-left"],
  ]);
  expect(pasted("\n\n")).toEqual([["solved", "blank"]]);
});

test("beside codes a value goes to the indicator of its code, wherever it was pasted", () => {
  expect(pasted("1.2\t95\n1.1\t45\n\t60\n9.9\t7\n1.3.\tcó\n", 4)).toEqual([
    ["rate", "95"],
    ["solved", "45"],
    ["reported", "60"],
    [undefined, "code-unknown"],
    ["done", true],
  ]);
});

test("which of several fields a lone value is for is not guessed", () => {
  expect(pasted("1.1\t45\n1.2\t95")).toEqual([
    [undefined, "rows-differ"],
    ["rate", "95"],
  ]);
});

test("a row is a column laid down; a table of unknown columns is refused whole", () => {
  expect(pasted("45\t60\t95")).toEqual([
    ["solved", "45"],
    ["reported", "60"],
    ["rate", "95"],
  ]);
  expect(pasted("45\t60\n1\t2")).toEqual({ code: "columns-unclear", columns: 2 });
  expect(pasted("1.1\tTên\t45\n1.2\tTên\t60")).toEqual({ code: "columns-unclear", columns: 3 });
});
