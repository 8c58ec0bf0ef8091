import fc from "fast-check";
import { expect, test } from "vitest";
import { scoreGap } from "#methods/agreement.ts";
import { weightedKappa } from "#methods/weighted-kappa.ts";

const self = [90, 85, 80, 95, 70];
const appraised = [84, 83, 80, 85, 68];
const scores = self.map((own, at) => ({ self: own, appraised: appraised[at] ?? 0 }));

test("five wards score themselves 4 points higher, give or take", () => {
  const found = scoreGap(scores);
  expect(found).toMatchObject({ n: 5, mean: 4, deviation: 4 });
  expect(found?.interval?.low).toBeCloseTo(-0.9667, 4);
  expect(found?.interval?.high).toBeCloseTo(8.9667, 4);
  expect(found?.limits?.low).toBeCloseTo(-3.84, 10);
  expect(found?.limits?.high).toBeCloseTo(11.84, 10);
  expect(found?.slope).toBeCloseTo(0.3308, 4);
});

test("one ward has a gap and no limits, none has nothing", () => {
  expect(scoreGap(scores.slice(0, 1))).toEqual({
    n: 1,
    mean: 6,
    deviation: null,
    interval: null,
    limits: null,
    slope: null,
  });
  expect(scoreGap([])).toBeNull();
});

const table = [
  [4, 1, 0],
  [2, 5, 1],
  [0, 2, 5],
];

test.each([
  { weights: "none", expected: 0.5455 },
  { weights: "linear", expected: 0.6429 },
  { weights: "quadratic", expected: 0.75 },
] as const)("kappa with weights $weights is $expected", ({ weights, expected }) => {
  expect(weightedKappa(table, weights)).toBeCloseTo(expected, 4);
});

test("kappa is undefined where only one band occurs", () => {
  expect(
    weightedKappa(
      [
        [7, 0],
        [0, 0],
      ],
      "quadratic",
    ),
  ).toBeNull();
  expect(
    weightedKappa(
      [
        [0, 0],
        [0, 0],
      ],
      "none",
    ),
  ).toBeNull();
  expect(weightedKappa([], "none")).toBeNull();
});

test("quadratic kappa is 1 − E[d²] observed over expected: an independent route", () => {
  const cell = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 3, maxLength: 3 }), (counts) => {
      const kappa = weightedKappa(counts, "quadratic");
      if (kappa === null) return;
      const pairs = counts.flatMap((row, i) =>
        row.flatMap((count, j) => Array.from({ length: count }, () => ({ i, j }))),
      );
      const squares = (of: readonly { i: number; j: number }[]) =>
        of.reduce((sum, { i, j }) => sum + (i - j) ** 2, 0) / of.length;
      const crossed = pairs.flatMap(({ i }) => pairs.map(({ j }) => ({ i, j })));
      expect(kappa).toBeCloseTo(1 - squares(pairs) / squares(crossed), 9);
    }),
  );
});
