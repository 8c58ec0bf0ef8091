import fc from "fast-check";
import { expect, test } from "vitest";
import { spreadOf } from "#methods/spread.ts";

test("five units carry a mean, a median and a deviation", () => {
  // 92, 88, 84, 80, 70: mean 414/5 = 82.8, median 84, squares 84.64+27.04+1.44+7.84+163.84 = 284.8; √(284.8/4) = 8.4380
  expect(spreadOf([9200, 8800, 8400, 8000, 7000])).toEqual({
    n: 5,
    mean: 8280,
    median: 8400,
    deviation: 844,
    min: 7000,
    max: 9200,
  });
});

test.each([
  { n: 4, scores: [9000, 8000, 7000, 6000], min: 6000, because: "below five there is no mean" },
  { n: 2, scores: [9000, 8000], min: null, because: "below three the values are only listed" },
  { n: 0, scores: [], min: null, because: "nothing is known of nobody" },
])("$n units: $because", ({ n, scores, min }) => {
  expect(spreadOf(scores)).toMatchObject({ n, mean: null, median: null, deviation: null, min });
});

test("the order of units changes nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000 })), (scores) => {
      expect(spreadOf(scores.toReversed())).toEqual(spreadOf(scores));
    }),
  );
});
