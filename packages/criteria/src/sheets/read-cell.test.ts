import { describe, expect, test } from "vitest";
import { cellAddress, numberCell, textCell, type Cell } from "#sheets/cell.ts";
import {
  readChoice,
  readDay,
  readFigure,
  readPoints,
  readText,
  readYesNo,
} from "#sheets/read-cell.ts";

const text = (typed: string): Cell => ({ kind: "text", text: typed });

test.each([
  [0, 0, "A1"],
  [6, 2, "C7"],
  [0, 25, "Z1"],
  [0, 26, "AA1"],
  [0, 701, "ZZ1"],
  [0, 702, "AAA1"],
])("row %i, column %i is %s", (row, column, address) => {
  expect(cellAddress(row, column)).toBe(address);
});

describe("a figure", () => {
  test.each<[Cell | undefined, string | null]>([
    [numberCell(12.5), "12.5"],
    [text("12,5"), "12.5"],
    [text("12.5"), "12.5"],
    [text("95%"), "95"],
    [text(" 95 % "), "95"],
    [{ kind: "number", number: 0.95, percent: true }, "95"],
    // 0.1 + 0.2 is 0.30000000000000004 as a double; Excel shows 0.3
    [numberCell(0.1 + 0.2), "0.3"],
    [numberCell(1e-6), "0.000001"],
    [numberCell(-0), "0"],
    [text("-"), null],
    [text("Ko"), null],
    [text("không có"), null],
    [textCell(""), null],
    [text("1.234.567,5"), "1234567.5"],
  ])("%j is %s", (cell, value) => {
    expect(readFigure(cell)).toEqual({ ok: true, value });
  });

  test.each<[Cell, string, number | undefined]>([
    [text("1.234"), "ambiguous-number", undefined],
    [text("khoảng 5"), "not-a-number", undefined],
    [numberCell(1.2345), "too-many-places", 2],
    [{ kind: "error", text: "#REF!" }, "cell-error", undefined],
    [{ kind: "date", date: "2021-06-07" }, "not-a-number", undefined],
    [numberCell(Number.POSITIVE_INFINITY), "not-a-number", undefined],
  ])("%j is refused: %s", (cell, code, places) => {
    const reading = readFigure(cell, places === undefined ? {} : { places });
    expect(reading).toMatchObject({ ok: false, refusal: { code } });
  });

  test("a dot before three figures is a thousand where no such fraction is possible", () => {
    expect(readFigure(text("1.234"), { places: 2 })).toEqual({ ok: true, value: "1234" });
  });
});

test.each<[Cell, number | null]>([
  [text("2,5"), 250],
  [numberCell(1.5), 150],
  [text("-"), null],
])("%j is %s hundredths of a point", (cell, hundredths) => {
  expect(readPoints(cell)).toEqual({ ok: true, value: hundredths });
});

test.each<Cell>([text("95 %"), { kind: "number", number: 0.95, percent: true }])(
  "%j is no figure of points",
  (cell) => {
    expect(readPoints(cell)).toEqual({ ok: false, refusal: { code: "percent-for-points" } });
  },
);

test.each<[Cell, boolean | null]>([
  [text("x"), true],
  [text("Có"), true],
  [text("ko"), false],
  [text("KHÔNG"), false],
  [text("-"), false],
  [text(" "), null],
  [{ kind: "truth", truth: true }, true],
  [numberCell(0), false],
])("%j as yes or no is %s", (cell, value) => {
  expect(readYesNo(cell)).toEqual({ ok: true, value });
});

test.each<[Cell, string]>([
  [text("7/6/2021"), "2021-06-07"],
  [text("2021-06-07"), "2021-06-07"],
  [{ kind: "date", date: "2021-06-07" }, "2021-06-07"],
  // Excel shows 44354 as 07/06/2021
  [numberCell(44_354), "2021-06-07"],
])("%j is the day %s", (cell, value) => {
  expect(readDay(cell)).toEqual({ ok: true, value });
});

test.each([text("31/2/2021"), text("tháng 6"), numberCell(7.5)])("%j is no day", (cell) => {
  expect(readDay(cell)).toMatchObject({ ok: false, refusal: { code: "not-a-day" } });
});

test("a choice is known by its words without marks or case, and told what is allowed where not", () => {
  const words = { issued: "Đã ban hành", draft: "Dự thảo" };
  expect(readChoice(text("da ban hanh "), words)).toEqual({ ok: true, value: "issued" });
  expect(readChoice(text("?"), words)).toEqual({
    ok: false,
    refusal: { code: "not-a-choice", allowed: ["Đã ban hành", "Dự thảo"] },
  });
});

test("text of numbers and dates is written as people here write them", () => {
  expect(readText(numberCell(1234.5))).toEqual({ ok: true, value: "1.234,5" });
  expect(readText({ kind: "date", date: "2021-06-07" })).toEqual({ ok: true, value: "07/06/2021" });
});

test.each([
  [numberCell(Infinity), "not-a-number"],
  [numberCell(NaN), "not-a-number"],
  [numberCell(1e300), "too-many-digits"],
  [textCell("1e400"), "not-a-number"],
  [textCell("9".repeat(400)), "too-many-digits"],
  [textCell("9".repeat(14)), "too-many-digits"],
])("a figure that no field can hold is refused, not cut down: %j is %s", (cell, code) => {
  expect(readFigure(cell)).toEqual({ ok: false, refusal: { code } });
});
