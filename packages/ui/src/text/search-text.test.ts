import { expect, test } from "vitest";
import { matchesSearch } from "#text/search-text.ts";

test("words are found in any order", () => {
  expect(matchesSearch("Tham mưu cấp ủy, chính quyền", "chinh quyen tham muu")).toBe(true);
  expect(matchesSearch("Tham mưu cấp ủy", "chính quyền")).toBe(false);
});

test("a blank search finds everything", () => {
  expect(matchesSearch("Tham mưu", " ")).toBe(true);
});
