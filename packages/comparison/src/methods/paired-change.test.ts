import { expect, test } from "vitest";
import { fitLine, pearson } from "#methods/correlation.ts";
import { pairedChange } from "#methods/paired-change.ts";

const pairs = [
  { base: 50, end: 64 },
  { base: 60, end: 66 },
  { base: 70, end: 74 },
  { base: 80, end: 76 },
];

test("a mean change of 5 over four wards may be no change at all", () => {
  const found = pairedChange(pairs);
  expect(found).toMatchObject({ n: 4, mean: 5 });
  expect(found?.deviation).toBeCloseTo(7.3937, 4);
  expect(found?.interval?.low).toBeCloseTo(-6.765, 4);
  expect(found?.interval?.high).toBeCloseTo(16.765, 4);
});

test("beside each change stands how far the end lies from what the start led to expect", () => {
  const found = pairedChange(pairs);
  expect(found?.expected?.slope).toBeCloseTo(0.44, 10);
  expect(found?.expected?.intercept).toBeCloseTo(41.4, 10);
  expect(found?.units.map(({ change }) => change)).toEqual([14, 6, 4, -4]);
  for (const [unit, residual] of [0.6, -1.8, 1.8, -0.6].entries())
    expect(found?.units[unit]?.residual).toBeCloseTo(residual, 10);
});

test("change is correlated with the mean of both periods; with the start it would mislead", () => {
  expect(pairedChange(pairs)?.correlationWithMean).toBeCloseTo(-0.957, 4);
  expect(pearson([14, 6, 4, -4], [50, 60, 70, 80])).toBeCloseTo(-0.9778, 4);
});

test("one ward has a change and no interval, none has nothing", () => {
  expect(pairedChange(pairs.slice(0, 1))).toMatchObject({
    n: 1,
    mean: 14,
    deviation: null,
    interval: null,
    expected: null,
    units: [{ change: 14, residual: null }],
  });
  expect(pairedChange([])).toBeNull();
});

test("the fitted line is the one with the least squares: moved either way it fits worse", () => {
  const base = pairs.map((pair) => pair.base);
  const end = pairs.map((pair) => pair.end);
  const line = fitLine(base, end);
  const misfit = (intercept: number, slope: number) =>
    base.reduce((sum, x, at) => sum + ((end[at] ?? 0) - intercept - slope * x) ** 2, 0);
  const { intercept = 0, slope = 0 } = line ?? {};
  for (const [a, b] of [
    [0.01, 0],
    [-0.01, 0],
    [0, 0.001],
    [0, -0.001],
  ] as const)
    expect(misfit(intercept + a, slope + b)).toBeGreaterThan(misfit(intercept, slope));
});
