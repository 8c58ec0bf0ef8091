import { expect, test } from "vitest";
import { shrunkMeans, varianceComponents } from "#methods/variance-components.ts";

const equal = [
  [70, 72],
  [80, 82],
  [90, 94],
];

test("three cities of two wards: nearly all of the difference lies between them, within a wide interval", () => {
  const found = varianceComponents(equal);
  expect(found).toMatchObject({ groups: 3, units: 6, meanSquareWithin: 4, unitsPerGroup: 2 });
  expect(found?.meanSquareBetween).toBeCloseTo(220.6667, 4);
  expect(found?.icc).toBeCloseTo(0.9644, 4);
  expect(found?.interval?.low).toBeCloseTo(0.5494, 4);
  expect(found?.interval?.high).toBeCloseTo(0.9991, 4);
  expect(found?.varianceBetween).toBeCloseTo(108.3333, 4);
});

test("means are drawn towards the mean of all", () => {
  const components = varianceComponents(equal);
  const shrunk = components && shrunkMeans(equal, components);
  const estimates = shrunk?.map((group) => group?.estimate);
  for (const [city, expected] of [71.1873, 81.006, 91.8066].entries())
    expect(estimates?.[city]).toBeCloseTo(expected, 4);
  expect(shrunk?.[0]?.reliability).toBeCloseTo(0.98187, 5);
  expect(shrunk?.[0]?.deviation).toBeCloseTo(1.4013, 4);
});

test("cities of unequal size", () => {
  const found = varianceComponents([
    [60, 70, 80],
    [90, 94],
  ]);
  expect(found?.unitsPerGroup).toBeCloseTo(2.4, 10);
  expect(found?.meanSquareBetween).toBeCloseTo(580.8, 10);
  expect(found?.meanSquareWithin).toBeCloseTo(69.3333, 4);
  expect(found?.icc).toBeCloseTo(0.7545, 4);
});

test("the mean squares are those of every pair of wards: an independent route", () => {
  // Within a group Σ(y−ȳ)² is the sum over pairs of (a−b)²/n.
  const groups = [
    [61.5, 70.25, 80, 55],
    [90, 94.5],
    [40, 71, 77],
  ];
  const byPairs = (values: readonly number[]) =>
    values
      .flatMap((a, at) => values.slice(at + 1).map((b) => (a - b) ** 2))
      .reduce((x, y) => x + y) / values.length;
  const within = groups.map(byPairs).reduce((x, y) => x + y);
  const total = byPairs(groups.flat());
  const found = varianceComponents(groups);
  expect(found?.meanSquareWithin).toBeCloseTo(within / 6, 9);
  expect(found?.meanSquareBetween).toBeCloseTo((total - within) / 2, 9);
});

test("a share below 0 is cut off and kept beside it; no city can be told apart", () => {
  const found = varianceComponents([
    [60, 80],
    [61, 79],
  ]);
  expect(found?.rawIcc).toBeLessThan(0);
  expect(found).toMatchObject({ icc: 0, varianceBetween: 0 });
});

test.each([
  { groups: [], because: "no city" },
  { groups: [[70, 80]], because: "one city" },
  { groups: [[70], [80]], because: "one ward in each" },
  {
    groups: [
      [70, 70],
      [70, 70],
    ],
    because: "nothing differs",
  },
])("undefined, not 0: $because", ({ groups }) => {
  expect(varianceComponents(groups)).toBeNull();
});
