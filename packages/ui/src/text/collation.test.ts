import { expect, test } from "vitest";
import { compareVietnamese } from "#text/collation.ts";

test("names stand in Vietnamese order", () => {
  expect(["đá", "ăn", "dạ", "ba", "an", "da"].toSorted(compareVietnamese)).toEqual([
    "an",
    "ăn",
    "ba",
    "da",
    "dạ",
    "đá",
  ]);
});

test("codes stand by their numbers", () => {
  expect(["1.10", "1.9", "2.1"].toSorted(compareVietnamese)).toEqual(["1.9", "1.10", "2.1"]);
});
