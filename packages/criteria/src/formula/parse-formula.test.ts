import { expect, test } from "vitest";
import type { Input } from "#input.ts";
import { parseFormula } from "#formula/parse-formula.ts";

const inputs = ["so-vu", "dan"].map((key): Input => ({
  kind: "whole-number",
  key,
  label: "",
  source: "",
  unit: "",
  min: "0",
  max: null,
}));

test.each([
  ["so_vu + * dan", "formula-operand-missing", "*", "nothing stands between + and *"],
  ["so_vu + ", "formula-operand-missing", "+", "nothing follows"],
  ["so_vu dan", "formula-operator-missing", "dan", "no sign between two figures"],
  ["2 so_vu", "formula-operator-missing", "so_vu", "times is written"],
  ["(so_vu + dan", "formula-bracket-not-closed", "(", "the bracket stays open"],
  ["so_vu + dan)", "formula-bracket-not-opened", ")", "no bracket is open"],
  ["so_vu ? 1", "formula-branch-missing", "?", "what otherwise?"],
  ["(so_vu > 1 ? 1)", "formula-branch-missing", ")", "what otherwise?"],
  ["so_vu * 0,5", "formula-decimal-comma", ",", "CEL has a point before the places"],
  ["so_vu × dan", "formula-sign-unknown", "×", "times is *"],
  ["max(so_vu, )", "formula-operand-missing", ")", "a second number is missing"],
  ["max()", "formula-operand-missing", "max", "of nothing there is no greatest"],
  ["so_vu : dan", "formula-sign-unknown", ":", "divided by is /"],
  ["  ", "formula-blank", "  ", "nothing is written"],
  ["so_vu / daan", "formula-unknown-input", "daan", "no input is called so"],
  ["abs(so_vu)", "formula-unknown-function", "abs", "not in the checked part"],
  ["so_vu > dan", "formula-not-a-number", ">", "a comparison is no number"],
  ["so_vu ? 1 : 2", "formula-not-a-truth", "so_vu", "a number is no condition"],
  ["so_vu + 'x'", "formula-not-a-number", "'x'", "a text is no number"],
])("“%s” is refused as %s at “%s”: %s", (expression, code, at) => {
  const parsed = parseFormula(expression, inputs);
  if (parsed.ok) throw new Error("it was taken");
  const { from, to } = parsed.refusal;
  expect({ code: parsed.refusal.code, at: expression.slice(from, to) }).toEqual({ code, at });
});

test.each([
  "so_vu * 1000 / max(dan, 1)",
  "so_vu > 0 && !(dan < 2) ? -so_vu : dan - 2.5",
  "((so_vu))",
])("“%s” is taken", (expression) => {
  expect(parseFormula(expression, inputs)).toMatchObject({ ok: true });
});
