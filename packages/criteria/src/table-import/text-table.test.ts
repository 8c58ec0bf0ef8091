import { expect, test } from "vitest";
import { cleanRows, parseTabbed } from "#table-import/text-table.ts";

test("cells copied as text keep their line breaks and quotes", () => {
  expect(parseTabbed('a\t"b ""c""\nd"\r\n1\t2').rows).toEqual([
    ["a", 'b "c"\nd'],
    ["1", "2"],
  ]);
});

test("quotes that are no more than part of a cell's words stay", () => {
  expect(parseTabbed('1\t"An toàn" cả năm\t5\r\n2\t"Chưa đóng\t5').rows).toEqual([
    ["1", '"An toàn" cả năm', "5"],
    ["2", '"Chưa đóng', "5"],
  ]);
});

test("odd spaces go, line breaks stay, marks are composed", () => {
  const [row] = cleanRows({
    rows: [["\u00A0Tiêu  chí\u200B ".normalize("NFD") + "\r\n dòng 2 "]],
    merges: [],
  });
  expect(row?.cells).toEqual(["Tiêu chí\ndòng 2"]);
});
