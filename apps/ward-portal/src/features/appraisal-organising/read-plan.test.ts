import { expect, test } from "vitest";
import { readPlan, wholeIn } from "#features/appraisal-organising/read-plan.ts";

const typed = { within: "district" as const, each: "3", percent: "10", least: "2" };

test("only the numbers that a draw uses are read", () => {
  expect(readPlan({ ...typed, kind: "count", percent: "" })).toEqual({
    within: "district",
    size: { kind: "count", each: 3 },
  });
  expect(readPlan({ ...typed, kind: "share", each: "" })).toEqual({
    within: "district",
    size: { kind: "share", percent: 10, least: 2 },
  });
  expect(readPlan({ ...typed, kind: "share", least: "" })).toBeUndefined();
});

test.each([
  { text: "100", number: 100 },
  { text: " 7 ", number: 7 },
  { text: "101", number: undefined },
  { text: "0", number: undefined },
  { text: "2,5", number: undefined },
  { text: "", number: undefined },
])("of at most 100, $text is read as $number", ({ text, number }) => {
  expect(wholeIn(text, 100)).toBe(number);
});
