import { expect, test } from "vitest";
import { parseFormula } from "#formula/parse-formula.ts";
import { formulaWords } from "#how-scored/formula-messages.ts";
import type { Input } from "#input.ts";

const inputs = ["a", "b", "c"].map((key): Input => ({
  kind: "whole-number",
  key,
  label: "",
  source: "",
  unit: "",
  min: "0",
  max: null,
}));

test.each([
  ["a * 1000 / max(b, 0.5)", "A × 1.000 ÷ số lớn nhất trong (B; 0,5)"],
  ["a - (b - c)", "A − (B − C)"],
  ["(a - b) - c", "A − B − C"],
  ["(a + b) * c", "(A + B) × C"],
  ["a / (b * c)", "A ÷ (B × C)"],
  ["-(a + b)", "−(A + B)"],
  ["b > 0 ? a / b : 0", "nếu B > 0 thì A ÷ B, nếu không thì 0"],
  [
    "100 * (b != 0 && (a < 1 || a >= 5) ? a : b)",
    "100 × (nếu B ≠ 0 và (A < 1 hoặc A ≥ 5) thì A, nếu không thì B)",
  ],
  [
    "!(a <= b) ? 1 : min(a, c)",
    "nếu không phải (A ≤ B) thì 1, nếu không thì số nhỏ nhất trong (A; C)",
  ],
])("%s is read “%s”", (expression, words) => {
  const formula = parseFormula(expression, inputs);
  expect(formula.ok && formulaWords(formula.value, (key) => key.toUpperCase())).toBe(words);
});
