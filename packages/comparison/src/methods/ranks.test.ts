import fc from "fast-check";
import { expect, test } from "vitest";
import { averageRanks, competitionRanks, percentiles } from "#methods/ranks.ts";
import { spearman } from "#methods/correlation.ts";

test("ties share a rank, the next is skipped, an unscored unit has no rank and is not in n", () => {
  expect(competitionRanks([9000, 8550, 8550, 7000, null])).toEqual([
    { rank: 1, tied: false, n: 4 },
    { rank: 2, tied: true, n: 4 },
    { rank: 2, tied: true, n: 4 },
    { rank: 4, tied: false, n: 4 },
    null,
  ]);
});

test("a percentile counts the lower ones and half of the ties, oneself included", () => {
  // n = 4: 90 has 3 lower + 0.5 → 87.5 %; 85.5 twice has 1 lower + 1 → 50 %; 70 has 0 lower + 0.5 → 12.5 %
  expect(percentiles([9000, 8550, 8550, 7000, null])).toEqual([8750, 5000, 5000, 1250, null]);
});

test("Spearman is Pearson on average ranks", () => {
  expect(averageRanks([90, 85, 85, 70])).toEqual([1, 2.5, 2.5, 4]);
  expect(spearman([90, 85, 85, 70], [88, 90, 80, 60])).toBeCloseTo(0.6325, 4);
});

test("Spearman of scores that are all alike is undefined, not 0", () => {
  expect(spearman([80, 80, 80], [70, 75, 90])).toBeNull();
});

test("the order of the units given does not change anybody's rank", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }), (scores) => {
      const forwards = competitionRanks(scores);
      const backwards = competitionRanks(scores.toReversed()).toReversed();
      expect(backwards).toEqual(forwards);
      for (const [index, score] of scores.entries())
        expect(forwards[index]?.rank).toBe(1 + scores.filter((other) => other > score).length);
    }),
  );
});
