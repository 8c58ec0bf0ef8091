import { expect, test } from "vitest";
import { matchUnitList, type ListedUnit } from "#unit-list/match-unit-list.ts";

const units: readonly ListedUnit[] = [
  { id: "a", code: "00001", name: "Phường Phúc Xá", above: ["Quận Ba Đình", "Thành phố Hà Nội"] },
  { id: "b", code: "26734", name: "Phường 01", above: ["Quận 3", "Thành phố Hồ Chí Minh"] },
  { id: "c", code: "27316", name: "Phường 1", above: ["Quận 5", "Thành phố Hồ Chí Minh"] },
  { id: "d", code: "00316", name: "Phường An Hòa", above: ["Quận Ninh Kiều", "Thành phố Cần Thơ"] },
  { id: "e", code: "31001", name: "Xã An Hòa", above: ["Huyện Ninh", "Thành phố Cần Thơ"] },
];

const idsOf = (rows: readonly (readonly string[])[]) =>
  matchUnitList(rows, units).units.map(({ unitId }) => unitId);

test("units are named by code or by name, whatever the column; headings above are passed over", () => {
  const rows = [
    ["DANH SÁCH PHƯỜNG"],
    [],
    ["STT", "Mã", "Tên phường"],
    ["1", "00001", "Phường Phúc Xá"],
    ["2", "", "phường an hoà"],
  ];
  expect(matchUnitList(rows, units)).toEqual({
    units: [
      { row: 4, unitId: "a" },
      { row: 5, unitId: "d" },
    ],
    headings: [
      { row: 1, text: "DANH SÁCH PHƯỜNG" },
      { row: 3, text: "STT · Mã · Tên phường" },
    ],
    problems: [],
  });
});

test("a code that lost its zeros in a spreadsheet is found", () => {
  expect(idsOf([["1"]])).toEqual(["a"]);
  expect(idsOf([["316", "P. An Hòa"]])).toEqual(["d"]);
});

test("the number of a row is not taken for a code where the row has a name", () => {
  expect(idsOf([["1", "Phường An Hòa"]])).toEqual(["d"]);
  expect(matchUnitList([["Phúc Xá"], ["1", "Phường Không Có"]], units).problems).toEqual([
    { code: "unknown-unit", row: 2, text: "1 · Phường Không Có" },
  ]);
});

test("a code and a name of different units are told, and neither is taken", () => {
  expect(matchUnitList([["00001", "Phường An Hòa"]], units)).toMatchObject({
    units: [],
    problems: [{ code: "code-and-name-differ", row: 1, text: "00001", name: "Phường An Hòa" }],
  });
});

test("kinds are read short, or not at all, and numbers with or without zeros", () => {
  expect(idsOf([["Phúc Xá"]])).toEqual(["a"]);
  expect(idsOf([["P.1", "Q3"]])).toEqual(["b"]);
  expect(idsOf([["phường 01", "Quận 5", "TP Hồ Chí Minh"]])).toEqual(["c"]);
});

test("a name borne by several is told with their places, and is not guessed", () => {
  expect(matchUnitList([["Phường 1"]], units)).toEqual({
    units: [],
    headings: [],
    problems: [
      {
        code: "several-units",
        row: 1,
        text: "Phường 1",
        places: ["Quận 3, Thành phố Hồ Chí Minh", "Quận 5, Thành phố Hồ Chí Minh"],
      },
    ],
  });
  expect(matchUnitList([["An Hòa", "Cần Thơ"]], units).problems).toMatchObject([
    { code: "several-units" },
  ]);
});

test("what names no unit, and what is named twice, is told by row", () => {
  const rows = [["Phường Phúc Xá"], ["Phường Không Có"], [""], ["00001"]];
  expect(matchUnitList(rows, units)).toEqual({
    units: [{ row: 1, unitId: "a" }],
    headings: [],
    problems: [
      { code: "unknown-unit", row: 2, text: "Phường Không Có" },
      { code: "named-twice", row: 4, text: "00001", firstRow: 1 },
    ],
  });
});
