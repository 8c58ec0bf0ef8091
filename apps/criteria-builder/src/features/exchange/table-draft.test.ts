import { criteriaSet } from "@thuocdo/criteria/testing";
import { expect, test } from "vitest";
import { matchTable, placesFor, prepareTable } from "#features/exchange/table-draft.ts";

const rows = [
  ["STT", "Nội dung"],
  ["1", "C«ng an ph­êng"],
];

test("cells in an old encoding are told, and converted only where that is wanted", () => {
  const table = { rows, merges: [] };
  const told = { row: 2, encoding: "tcvn3", before: "C«ng an ph­êng", after: "Công an phường" };
  expect(prepareTable(table, true)).toMatchObject({
    legacy: [told],
    rows: [{}, { cells: ["1", told.after] }],
  });
  expect(prepareTable(table, false)).toMatchObject({
    legacy: [told],
    rows: [{}, { cells: ["1", told.before] }],
  });
});

test("what a person chose stands before the guess", () => {
  const { rows: clean } = prepareTable({ rows, merges: [] }, true);
  const matched = matchTable(clean, { headerRows: 0, roles: { 1: "meaning" } });
  expect(matched.headerRows).toBe(0);
  expect(matched.columns[1]).toMatchObject({ role: "meaning", because: { kind: "chosen" } });
});

test("places are offered from what is selected on", () => {
  const version = criteriaSet("I 1.1 percent", "2.1 yes-no", "II 3.1 bands");
  const ids = (selected: string) =>
    placesFor(version, "indicator", selected).map(({ node }) => node.id);
  expect(ids("indicator-2-1")).toEqual(["criterion-2", "criterion-1", "criterion-3"]);
  expect(ids("version")).toEqual(["criterion-1", "criterion-2", "criterion-3"]);
  expect(placesFor(version, "group", "criterion-2").map(({ kind }) => kind)).toEqual(["version"]);
});
