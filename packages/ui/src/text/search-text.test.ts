import { expect, test } from "vitest";
import { foldText, matchesSearch } from "#text/search-text.ts";

test.each([
  ["Đông Hoà", "đong hòa"],
  ["Thuỷ", "Thủy"],
  ["Điện Biên", "dien bien"],
  ["Phường  Quán   Toan", "phuong quan toan"],
  ["Ế".normalize("NFD"), "Ế".normalize("NFC")],
])("%s and %s are searched as one", (one, other) => {
  expect(foldText(one)).toBe(foldText(other));
});

test("words are found in any order", () => {
  expect(matchesSearch("Tham mưu cấp ủy, chính quyền", "chinh quyen tham muu")).toBe(true);
  expect(matchesSearch("Tham mưu cấp ủy", "chính quyền")).toBe(false);
});

test("a blank search finds everything", () => {
  expect(matchesSearch("Tham mưu", " ")).toBe(true);
});
