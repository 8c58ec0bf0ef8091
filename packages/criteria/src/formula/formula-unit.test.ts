import { expect, test } from "vitest";
import { formulaUnit } from "#formula/formula-unit.ts";
import { parseFormula } from "#formula/parse-formula.ts";
import type { Input } from "#input.ts";

const counted = (key: string, unit: string): Input => ({
  kind: "whole-number",
  key,
  label: "",
  source: "",
  unit,
  min: "0",
  max: null,
});
const inputs = [
  counted("vu", "vụ"),
  counted("tin", "Vụ "),
  counted("dan", "người"),
  counted("ngay", "ngày"),
  counted("khong-ro", ""),
];

function unitOf(expression: string) {
  const formula = parseFormula(expression, inputs);
  if (!formula.ok) throw new Error(formula.refusal.code);
  return formulaUnit(formula.value, inputs);
}

test.each<[string, string | null, string]>([
  ["vu + tin", "vụ", "capitals and spaces are no difference"],
  ["vu + 1", "vụ", "a number takes the unit it is added to"],
  ["1 - vu", "vụ", "from whichever side"],
  ["vu / dan", "vụ/người", "cases per person"],
  ["vu * 1000 / dan", "vụ/người", "a thousand times as many"],
  ["vu / dan / ngay", "vụ/(người·ngày)", "per person and day"],
  ["vu * ngay", "vụ·ngày", "cases times days"],
  ["1 / dan", "1/người", "one per person"],
  ["vu / tin * 100", "", "a share has no unit"],
  ["max(vu, tin, 1)", "vụ", "the greatest of cases"],
  ["dan > 0 ? vu / dan : 0", "vụ/người", "nothing is nothing of anything"],
  ["khong_ro + vu", null, "who knows what the one is"],
  ["vu / khong_ro", null, "per who knows what"],
  ["2 + 3", null, "numbers alone have none"],
])("%s is counted in %j: %s", (expression, unit) => {
  expect(unitOf(expression)).toMatchObject({ unit, mismatches: [] });
});

test.each([
  ["vu + dan", "vụ", "người"],
  ["vu - dan", "vụ", "người"],
  ["max(vu, dan)", "vụ", "người"],
  ["vu > dan ? 1 : 0", "vụ", "người"],
  ["vu > 0 ? vu : dan", "vụ", "người"],
  ["vu / dan + vu", "vụ/người", "vụ"],
  ["(vu + dan) / ngay", "vụ", "người"],
])("%s puts %s and %s together", (expression, left, right) => {
  expect(unitOf(expression).mismatches).toMatchObject([{ left, right }]);
});

test("figures of different units may be added once each is multiplied by what it counts for", () => {
  expect(unitOf("vu * 2 + dan * 0.5").mismatches).toEqual([]);
});

test.each([
  ["vu + tin", true],
  ["vu * 2", false],
  ["vu / dan", false],
])("%s gives just a unit of its inputs: %s", (expression, isPlain) => {
  expect(unitOf(expression).isPlain).toBe(isPlain);
});
