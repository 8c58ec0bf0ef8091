import { expect, test } from "vitest";
import { guessRowHeightPx } from "#features/version-tree/row-height.ts";

// 400 px less 90 beside the title, 42 of indent at level 4 and 5 × 6.7 of code leave 234.5 px: 35 letters.
test.each([
  { letters: 0, heightPx: 29, because: "an empty row is one line" },
  { letters: 35, heightPx: 29, because: "35 letters fill one line" },
  { letters: 36, heightPx: 50, because: "one more needs a second line" },
  { letters: 2000, heightPx: 71, because: "a title is cut after three lines" },
])("$letters letters take $heightPx px, since $because", ({ letters, heightPx }) => {
  const row = { title: "a".repeat(letters), code: "1.1.1", level: 4 };
  expect(guessRowHeightPx(row, 400)).toBe(heightPx);
});

test("an outline too narrow for a title still has rows of a height", () => {
  const row = { title: "a".repeat(11), code: "1.1.1", level: 4 };
  expect(guessRowHeightPx(row, 0)).toBe(50);
});
