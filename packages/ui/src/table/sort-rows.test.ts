import { expect, test } from "vitest";
import { compareRows, nextOrder, type SortOrder } from "#table/sort-rows.ts";

function sorted(values: readonly (string | number | null)[], direction: SortOrder["direction"]) {
  return [...values].sort((one, other) => compareRows(one, other, direction));
}

test("numbers stand by size and blanks last, either way", () => {
  expect(sorted([10, null, 9], "ascending")).toEqual([9, 10, null]);
  expect(sorted([10, null, 9], "descending")).toEqual([10, 9, null]);
});

test("text stands in Vietnamese order", () => {
  expect(sorted(["Đà Nẵng", "Cần Thơ", "Hà Nội"], "ascending")).toEqual([
    "Cần Thơ",
    "Đà Nẵng",
    "Hà Nội",
  ]);
});

test("a second press on a column turns it round, a press on another starts anew", () => {
  const first = nextOrder(undefined, "name");
  expect(first).toEqual({ key: "name", direction: "ascending" });
  expect(nextOrder(first, "name")).toEqual({ key: "name", direction: "descending" });
  expect(nextOrder(first, "points")).toEqual({ key: "points", direction: "ascending" });
});
