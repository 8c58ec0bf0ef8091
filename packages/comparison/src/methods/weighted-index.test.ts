import { expect, test } from "vitest";
import {
  geometricMean,
  groupIndex,
  weightedIndex,
  type WeightedGroup,
} from "#methods/weighted-index.ts";

const groupA: WeightedGroup = {
  weight: 40,
  criteria: [
    { weight: 10, score: 80 },
    { weight: 20, score: 60 },
    { weight: 10, score: "not-applicable" },
  ],
};
const groupB: WeightedGroup = {
  weight: 60,
  criteria: [
    { weight: 30, score: 90 },
    { weight: 30, score: "missing" },
  ],
};

test("a criterion that is not applicable gives its weight to its siblings", () => {
  // (10·80 + 20·60) / 30 = 66.67
  expect(groupIndex(groupA.criteria, "available").index).toBeCloseTo(66.6667, 4);
  expect(groupIndex(groupA.criteria, "available").coverage).toBe(1);
});

test("missing counts 0 under zero, and bounds say what it could still become", () => {
  expect(groupIndex(groupB.criteria, "zero")).toEqual({
    index: 45,
    low: 45,
    high: 95,
    coverage: 0.5,
  });
});

test("a group covered below 80 % has no score of its own, and neither has the unit", () => {
  expect(groupIndex(groupB.criteria, "available").index).toBeNull();
  expect(weightedIndex([groupA, groupB], "available").index).toBeNull();
  expect(weightedIndex([groupA, groupB], "strict").index).toBeNull();
});

test("a unit's index keeps the weights of its groups instead of pooling criteria", () => {
  // zero: (40·66.67 + 60·45)/100 = 53.67; high: (40·66.67 + 60·95)/100 = 83.67; coverage (40·1 + 60·0.5)/100 = 0.70
  const ward = weightedIndex([groupA, groupB], "zero");
  expect(ward.index).toBeCloseTo(53.6667, 4);
  expect(ward.low).toBeCloseTo(53.6667, 4);
  expect(ward.high).toBeCloseTo(83.6667, 4);
  expect(ward.coverage).toBeCloseTo(0.7, 10);
});

test("a group of which nothing applies drops out", () => {
  const none: WeightedGroup = { weight: 50, criteria: [{ weight: 1, score: "not-applicable" }] };
  expect(weightedIndex([none, groupA], "strict").index).toBeCloseTo(66.6667, 4);
  expect(weightedIndex([none], "strict").index).toBeNull();
});

test("the geometric mean tells 0 and 100 from 50 and 50", () => {
  expect(
    geometricMean([
      { weight: 1, index: 50 },
      { weight: 1, index: 50 },
    ]),
  ).toBeCloseTo(50, 10);
  // exp((ln 1 + ln 100)/2) = 10
  expect(
    geometricMean([
      { weight: 1, index: 0 },
      { weight: 1, index: 100 },
    ]),
  ).toBeCloseTo(10, 10);
  expect(
    geometricMean([
      { weight: 1, index: null },
      { weight: 1, index: 100 },
    ]),
  ).toBeNull();
});
