import fc from "fast-check";
import { expect, test } from "vitest";
import {
  errorFromPairs,
  errorFromReliability,
  leastDifference,
  leastDifferenceOfAll,
} from "#methods/measurement-error.ts";
import { rankIntervals } from "#methods/rank-intervals.ts";

const scores = [92, 88, 84, 80, 70];

test("SD 8 at reliability 0.84 leaves differences below 8.8699 open", () => {
  const error = errorFromReliability(8, 0.84);
  expect(error).toBeCloseTo(3.2, 10);
  expect(leastDifference(error)).toBeCloseTo(8.8699, 4);
});

test("places within measurement error are an interval", () => {
  expect(rankIntervals(scores, leastDifference(3.2))).toEqual([
    { low: 1, high: 3 },
    { low: 1, high: 4 },
    { low: 1, high: 4 },
    { low: 2, high: 4 },
    { low: 5, high: 5 },
  ]);
});

test("all pairs at once ask for more than one pair does: five units, Φ⁻¹(1 − 0.05/20) = 2.8070", () => {
  expect(leastDifferenceOfAll(1, 5)).toBeCloseTo(2.807_033_77 * Math.SQRT2, 6);
  expect(leastDifferenceOfAll(1, 5)).toBeGreaterThan(leastDifference(1));
});

test("double appraisal gives the error without an assumption: differences 2, −2, 4, −4, SD √(40/3), by √2", () => {
  const pairs = [2, -2, 4, -4].map((difference) => ({ first: 80 + difference, second: 80 }));
  expect(errorFromPairs(pairs)).toBeCloseTo(Math.sqrt(40 / 3 / 2), 10);
  expect(errorFromPairs(pairs.slice(0, 1))).toBeNull();
});

test("an unscored unit has no interval and takes no place", () => {
  expect(rankIntervals([90, null, 70], 5)).toEqual([
    { low: 1, high: 1 },
    null,
    { low: 2, high: 2 },
  ]);
});

test("intervals are as counting pair by pair gives them", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 40 })),
      fc.integer({ min: 0, max: 10 }),
      (values, difference) => {
        expect(rankIntervals(values, difference)).toEqual(
          values.map((own) => ({
            low: 1 + values.filter((other) => other - own > difference).length,
            high: values.length - values.filter((other) => own - other > difference).length,
          })),
        );
      },
    ),
  );
});
