import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FigureRange } from "#checks/figure-range.ts";
import type { NumberFormula } from "#formula/formula.ts";
import { evaluateFormula } from "#formula/evaluate-formula.ts";
import { formulaRange } from "#formula/formula-range.ts";
import { parseFormula } from "#formula/parse-formula.ts";
import type { Input } from "#input.ts";
import { compare, integer, showRational, type Rational } from "#rational.ts";

const inputs = ["a", "b", "c"].map((key): Input => ({
  kind: "whole-number",
  key,
  label: "",
  source: "",
  unit: "",
  min: "0",
  max: null,
}));

function parsed(expression: string): NumberFormula {
  const formula = parseFormula(expression, inputs);
  if (!formula.ok) throw new Error(formula.refusal.code);
  return formula.value;
}

type Bounds = readonly [number | null, number | null];

function ranges(bounds: Readonly<Record<string, Bounds>>): ReadonlyMap<string, FigureRange> {
  const end = (value: number | null) => (value === null ? null : integer(value));
  return new Map(
    Object.entries(bounds).map(([key, [least, most]]) => [
      key,
      { least: end(least), most: end(most), places: 0 },
    ]),
  );
}

function shown(value: Rational | null): string | null {
  return value && showRational(value, 6);
}

const counts = { a: [0, null], b: [0, null], c: [0, null] } as const;

describe("the range of a formula", () => {
  test.each<[string, Readonly<Record<string, Bounds>>, string | null, string | null, string]>([
    ["a - b", { a: [0, 10], b: [0, 4] }, "-4", "10", "0 − 4 to 10 − 0"],
    ["a + b - a", { a: [0, 10], b: [0, 4] }, "0", "4", "what is added is taken away again"],
    ["100 * a / (a + b)", counts, "0", "100", "a part of a whole, however large"],
    ["(a - b) / (a + b)", counts, "-1", "1", "all of one, or all of the other"],
    ["a / b", { a: [0, 10], b: [0, 4] }, "0", "10", "b is 1 at the least where there is a value"],
    ["a / (b - 5)", { a: [1, 10], b: [0, 4] }, "-10", "-0.2", "10 ÷ −1 to 1 ÷ −5"],
    ["1000 * a / b", { a: [0, 10], b: [100, 400] }, "0", "100", "10 ÷ 100 per thousand"],
    [
      "100 - 100 * a / b",
      { a: [0, null], b: [1, null] },
      null,
      "100",
      "a fall is of 100 % at most",
    ],
    ["a * b", { a: [-2, 3], b: [1, 5] }, "-10", "15", "−2 × 5 to 3 × 5"],
    ["a * b", counts, "0", null, "nothing times anything is nothing"],
    ["max(a, b) - 1", { a: [2, 3], b: [0, 9] }, "1", "8", "the greater of both is 2 to 9"],
    ["min(a, 20)", counts, "0", "20", "no more than 20"],
    ["-min(a, b)", { a: [2, 3], b: [0, 9] }, "-3", "0", "the lesser of both is 0 to 3"],
    ["b > 0 ? 100 * a / b : 0", { a: [0, 3], b: [0, 9] }, "0", "300", "3 of 1"],
    ["b == 0 ? 5 : 10 / b", { b: [0, 9] }, "1.111111", "10", "5, or 10 ÷ 9 to 10 ÷ 1"],
    ["a > 10 ? 1 : 2", { a: [0, 9] }, "2", "2", "a is never above 10"],
    ["a >= 2 && a <= 4 ? a : 3", { a: [0, 9] }, "2", "4", "where it is not 2 to 4 it is 3"],
    ["!(a < 3) ? a : 7", { a: [0, 9] }, "3", "9", "3 to 9, or 7"],
    ["3 < a ? a : 5", { a: [0, 9] }, "4", "9", "the number may stand first"],
  ])("%s of %o is from %s to %s: %s", (expression, bounds, least, most) => {
    const range = formulaRange(parsed(expression), ranges(bounds));
    expect([shown(range.least), shown(range.most)]).toEqual([least, most]);
  });

  test.each([
    ["a + b * 3", 0],
    ["a * 0.25", 2],
    ["a / 8", 3],
    ["a / 3", null],
    ["a / b", null],
    ["max(a, 0.5)", 1],
  ])("%s of counts has %s places", (expression, places) => {
    expect(formulaRange(parsed(expression), ranges(counts)).places).toBe(places);
  });
});

const leaf = fc.oneof(fc.constantFrom("a", "b", "c"), fc.integer({ min: 0, max: 5 }).map(String));
const box = fc
  .array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.nat(3)), { minLength: 3, maxLength: 3 })
  .map((ends) =>
    Object.fromEntries(
      ["a", "b", "c"].map((key, at) => {
        const [least, width] = ends[at] ?? [0, 0];
        return [key, [least, least + width] as const];
      }),
    ),
  );

/** Every value over whole numbers in the box. */
function valuesOver(formula: NumberFormula, bounds: Readonly<Record<string, Bounds>>): Rational[] {
  const axis = (key: string) => {
    const [least, most] = bounds[key] ?? [0, 0];
    const from = least ?? 0;
    return Array.from({ length: (most ?? 0) - from + 1 }, (_, step) => integer(from + step));
  };
  return axis("a").flatMap((a) =>
    axis("b").flatMap((b) =>
      axis("c").flatMap(
        (c) => evaluateFormula(formula, new Map(Object.entries({ a, b, c }))) ?? [],
      ),
    ),
  );
}

test("no value lies outside, whatever the formula", () => {
  const anyFormula = fc.letrec<{ number: string }>((tie) => ({
    number: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc
        .tuple(tie("number"), fc.constantFrom("+", "-", "*", "/"), tie("number"))
        .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
      fc
        .tuple(fc.constantFrom("min", "max"), tie("number"), tie("number"))
        .map(([which, left, right]) => `${which}(${left}, ${right})`),
      fc
        .tuple(
          leaf,
          fc.constantFrom("<", "<=", ">", ">=", "==", "!="),
          leaf,
          tie("number"),
          tie("number"),
        )
        .map(([left, sign, right, yes, no]) => `(${left} ${sign} ${right} ? ${yes} : ${no})`),
    ),
  })).number;
  fc.assert(
    fc.property(anyFormula, box, (expression, bounds) => {
      const formula = parsed(expression);
      const { least, most, places } = formulaRange(formula, ranges(bounds));
      for (const value of valuesOver(formula, bounds)) {
        expect(least === null || compare(least, value) <= 0).toBe(true);
        expect(most === null || compare(value, most) <= 0).toBe(true);
        if (places !== null) expect((value.n * 10n ** BigInt(places)) % value.d).toBe(0n);
      }
    }),
    { numRuns: 2000 },
  );
});

test("of one sum divided by another the least and the most do occur, where the divisor has one sign", () => {
  const sum = fc
    .tuple(
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: -3, max: 3 }),
    )
    .map(([a, b, fixed]) => `(${a} * a + ${b} * b + ${fixed})`);
  let compared = 0;
  fc.assert(
    fc.property(sum, sum, box, (over, under, bounds) => {
      const divisors = valuesOver(parsed(under), bounds);
      if (divisors.some(({ n }) => n > 0n) && divisors.some(({ n }) => n < 0n)) return;
      const formula = parsed(`${over} / ${under}`);
      const values = valuesOver(formula, bounds).toSorted(compare);
      if (values.length === 0) return;
      compared += 1;
      const range = formulaRange(formula, ranges(bounds));
      expect([shown(range.least), shown(range.most)]).toEqual([
        shown(values[0] ?? null),
        shown(values.at(-1) ?? null),
      ]);
    }),
    { numRuns: 3000 },
  );
  expect(compared).toBeGreaterThan(500);
});
