import { Compile } from "typebox/compile";
import { expect, test } from "vitest";
import { analyseStandings } from "#analysis/analyse-standings.ts";
import { StandingAnalysis } from "#analysis/standing-analysis.ts";
import { compareRound } from "#rounds/compare-round.ts";
import { sampleRound, type SampleWard } from "#testing/sample-round.ts";

const compared = (wards: readonly SampleWard[]) => compareRound(sampleRound(wards));

/** Totals 110, 105, 100 and 100 of 110 points. */
const fourWards: readonly SampleWard[] = [[], [1], [1, 2], [3, 4]].map((notMet, at) => ({
  name: `Phường ${at + 1}`,
  city: "Hà Nội",
  appraised: { notMet },
}));

/** Differences of 2 and −2 by turns: their deviation is √(40/9), the error that over √2. */
const tenPairs = Array.from({ length: 10 }, (_, at) => ({
  first: 100,
  second: at % 2 === 0 ? 98 : 102,
}));

test("where revisions were appraised twice, their differences say how sure a place is", () => {
  const { error, units } = analyseStandings(compared(fourWards), tenPairs);
  expect(error).toMatchObject({ from: "double-appraisal", n: 10 });
  expect(error?.points).toBeCloseTo(Math.sqrt(40 / 9 / 2), 10);
  expect(error?.leastDifference).toBeCloseTo(1.96 * Math.sqrt(40 / 9), 10); // 4.132 points
  // 5 points apart is apart; over all six pairs at once it takes 5.56 points.
  expect(units).toEqual([
    { unitId: "unit-1", low: 1, high: 1, lowOfAll: 1, highOfAll: 2, band: 1 },
    { unitId: "unit-2", low: 2, high: 2, lowOfAll: 1, highOfAll: 4, band: 2 },
    { unitId: "unit-3", low: 3, high: 4, lowOfAll: 2, highOfAll: 4, band: 3 },
    { unitId: "unit-4", low: 3, high: 4, lowOfAll: 2, highOfAll: 4, band: 3 },
  ]);
});

test("fewer than ten such revisions tell no error, and alpha of fewer than thirty units neither", () => {
  const found = analyseStandings(compared(fourWards), tenPairs.slice(0, 9));
  expect(found).toMatchObject({ n: 4, expected: 4, error: null, units: [] });
  const twentyEight = Array.from({ length: 7 }, () => fourWards).flat();
  expect(analyseStandings(compared(twentyEight), []).error).toBeNull();
});

test("from thirty units on alpha tells the error, and is named as where it comes from", () => {
  const thirtyTwo = Array.from({ length: 8 }, () => fourWards).flat();
  expect(analyseStandings(compared(thirtyTwo), []).error).toMatchObject({ from: "alpha", n: 32 });
});

test("a unit without a complete result has no place and stands in no step", () => {
  const found = analyseStandings(
    compared([...fourWards, { name: "Phường thiếu", city: "Hà Nội", appraised: { missing: [2] } }]),
    tenPairs,
  );
  expect(found).toMatchObject({ n: 4, expected: 5 });
  expect(found.distribution).toEqual([
    { fromHundredths: 10_000, units: 2 },
    { fromHundredths: 10_500, units: 1 },
    { fromHundredths: 11_000, units: 1 },
  ]);
  expect(Compile(StandingAnalysis).Check(found)).toBe(true);
});
