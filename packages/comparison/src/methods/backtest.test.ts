import { expect, test } from "vitest";
import { bandMigration, contributions, rankShift } from "#methods/backtest.ts";

// Test 4's wards: nominal 75, 75, 76; under draft weights 0.6 and 0.4: 78, 74, 76.8.
const units = [
  { before: 7500, after: 7800 },
  { before: 7500, after: 7400 },
  { before: 7600, after: 7680 },
];

test("three wards under draft weights: each moves one place, and nothing of the order is left", () => {
  const found = rankShift(units, 1);
  expect(found?.meanShift).toBe(1);
  expect(found?.spearman).toBeCloseTo(0, 10);
  expect(found).toMatchObject({
    ranks: [
      { before: 2, after: 1 },
      { before: 2, after: 3 },
      { before: 1, after: 2 },
    ],
    entering: [0],
    leaving: [2],
  });
});

test("what each criterion adds sums to the change of the index", () => {
  const parts = contributions([
    { before: { weight: 0.5, score: 90 }, after: { weight: 0.6, score: 90 } },
    { before: { weight: 0.5, score: 60 }, after: { weight: 0.4, score: 60 } },
  ]);
  expect(parts[0]).toBeCloseTo(9, 10);
  expect(parts[1]).toBeCloseTo(-6, 10);
});

test("units are counted by the band they leave and the band they come to", () => {
  expect(bandMigration(units, [7500, 7700])).toEqual([
    [0, 0, 0],
    [1, 1, 1],
    [0, 0, 0],
  ]);
});

test("of no unit there is nothing to say", () => expect(rankShift([], 10)).toBeNull());
