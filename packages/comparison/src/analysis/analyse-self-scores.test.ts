import { Compile } from "typebox/compile";
import { expect, test } from "vitest";
import { analyseSelfScores } from "#analysis/analyse-self-scores.ts";
import { SelfScoreAnalysis } from "#analysis/self-score-analysis.ts";
import { compareRound } from "#rounds/compare-round.ts";
import { sampleRound, type SampleWard } from "#testing/sample-round.ts";

/** Each city: one ward claims two criteria that it does not meet, one claims one, three are honest. */
const wards: readonly SampleWard[] = ["Hà Nội", "Hải Phòng"].flatMap((city) =>
  [[1, 2], [3], [], [], []].map((notMet, at) => ({
    name: `Phường ${at + 1}`,
    city,
    appraised: { notMet },
    self: {},
  })),
);

function analyse(of: readonly SampleWard[]) {
  const round = compareRound(sampleRound(of));
  const found = analyseSelfScores(round, {
    appraisedBy: new Map(
      round.wards.map(({ unitId, cityId, cityName }) => [unitId, { id: cityId, name: cityName }]),
    ),
    pairs: [],
  });
  expect(Compile(SelfScoreAnalysis).Check(found)).toBe(true);
  return found;
}

test("self-scores stand above appraised ones by their mean gap, with its interval and limits", () => {
  const { overall } = analyse(wards);
  // Gaps 10, 5, 0, 0, 0 twice: mean 3, squares around it 2·80, deviation √(160/9).
  expect(overall).toMatchObject({ n: 10, mean: 3 });
  expect(overall.deviation).toBeCloseTo(Math.sqrt(160 / 9), 10);
  expect(overall.limits?.high).toBeCloseTo(3 + 1.96 * Math.sqrt(160 / 9), 10);
});

test("cities that inflate alike are drawn to one mean, and so are the bodies that appraised", () => {
  const { cities, appraisers } = analyse(wards);
  expect(cities.map(({ name, mean, estimate }) => ({ name, mean, estimate }))).toEqual([
    { name: "Hà Nội", mean: 3, estimate: 3 },
    { name: "Hải Phòng", mean: 3, estimate: 3 },
  ]);
  expect(appraisers).toEqual(cities);
});

test("a criterion tells how many claimed it in vain", () => {
  const { criteria, units } = analyse(wards);
  expect(criteria[0]).toMatchObject({ n: 10, mean: 20, lost: 2, gained: 0 });
  expect(units[0]).toMatchObject({ criteriaLost: 2, criteriaGained: 0 });
});

test("of four units there is no mean, and a unit without a complete self-score is left out", () => {
  const { overall, units, expected } = analyse([
    ...wards.slice(0, 4),
    { name: "Phường thiếu", city: "Hà Nội", self: { missing: [3] } },
  ]);
  expect(expected).toBe(5);
  expect(units).toHaveLength(4);
  expect(overall).toMatchObject({ n: 4, mean: null, limits: null });
});

test("who sends late, not at all, or again is counted by city", () => {
  const { delivered } = analyse([
    ...wards,
    { name: "Phường chưa nộp", city: "Hà Nội", appraised: null, self: null },
  ]);
  expect(delivered).toEqual([
    {
      cityId: null,
      cityName: null,
      expected: 11,
      submitted: 10,
      onTime: 10,
      sentAgain: 0,
      revisionsBeyondFirst: 0,
    },
    {
      cityId: "city-Hà Nội",
      cityName: "Hà Nội",
      expected: 6,
      submitted: 5,
      onTime: 5,
      sentAgain: 0,
      revisionsBeyondFirst: 0,
    },
    {
      cityId: "city-Hải Phòng",
      cityName: "Hải Phòng",
      expected: 5,
      submitted: 5,
      onTime: 5,
      sentAgain: 0,
      revisionsBeyondFirst: 0,
    },
  ]);
});
