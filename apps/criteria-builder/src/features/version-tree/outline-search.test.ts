import { criteriaSet } from "@thuocdo/criteria/testing";
import { expect, test } from "vitest";
import { findNodes, markFound } from "#features/version-tree/outline-search.ts";

const version = criteriaSet("I 1.1 percent", "1.2 yes-no", "II 2.1 levels");

test.each([
  { sought: "2.1", found: "indicator-2-1", because: "a code leads to its row" },
  { sought: "2.1.", found: "indicator-2-1", because: "also with the full stop behind it" },
  { sought: "ii", found: "group-II", because: "codes are found in any case" },
  { sought: "TIEU CHI 2", found: "criterion-2", because: "words are found without marks" },
])("$sought finds $found first: $because", ({ sought, found }) => {
  expect(findNodes(version, sought)[0]).toBe(found);
});

test("a blank search finds nothing", () => {
  expect(findNodes(version, "  ")).toEqual([]);
});

test.each([
  { text: "Đường phố sạch", sought: "duong", marked: ["Đường"] },
  { text: "Hoà giải ở cơ sở", sought: "co hoa", marked: ["Hoà", "cơ"] },
  { text: "Không có gì", sought: "xyz", marked: [] },
  { text: "aaa", sought: "aa", marked: ["aaa"] },
])("in “$text” the search for “$sought” marks $marked", ({ text, sought, marked }) => {
  const parts = markFound(text, sought);
  expect(parts.filter(({ found }) => found).map((part) => part.text)).toEqual(marked);
  expect(parts.map((part) => part.text).join("")).toBe(text);
});
