import { expect, test } from "vitest";
import { foldText } from "#fold-text.ts";

test.each([
  ["Đông Hoà", "đong hòa"],
  ["Thuỷ", "Thủy"],
  ["Điện Biên", "dien bien"],
  ["Phường  Quán   Toan", "phuong quan toan"],
  ["Ế".normalize("NFD"), "Ế".normalize("NFC")],
])("%s and %s are compared as one", (one, other) => {
  expect(foldText(one)).toBe(foldText(other));
});
