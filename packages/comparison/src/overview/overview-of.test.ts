import { Compile } from "typebox/compile";
import { expect, test } from "vitest";
import { analyseChanges } from "#analysis/analyse-changes.ts";
import { analyseRound } from "#analysis/analyse-round.ts";
import { Overview } from "#overview/overview.ts";
import { overviewOf } from "#overview/overview-of.ts";
import { compareRound } from "#rounds/compare-round.ts";
import { fivePilotWards, sampleRound, type SampleWard } from "#testing/sample-round.ts";

function overview(wards: readonly SampleWard[], before?: readonly SampleWard[]) {
  const round = compareRound(sampleRound(wards));
  const earlier = before && compareRound(sampleRound(before));
  const found = overviewOf(round, {
    analysis: analyseRound(round),
    changes: analyseChanges(
      round,
      earlier === undefined ? [] : [{ parts: ["first"], round: earlier, successions: [] }],
      null,
    ),
  });
  expect(Compile(Overview).Check(found)).toBe(true);
  return found;
}

test("of the five pilot wards two lack premises: which, where and by which indicator", () => {
  const { unmet, advice, change } = overview(fivePilotWards);
  expect(unmet).toEqual([
    {
      criterionId: "c18",
      notMet: 2,
      judged: 5,
      cities: [
        { cityId: "city-Đà Nẵng", cityName: "Đà Nẵng", notMet: 1, judged: 1 },
        { cityId: "city-Hà Nội", cityName: "Hà Nội", notMet: 1, judged: 1 },
      ],
      units: [
        { unitId: "unit-4", name: "Phường Hải Châu I", cityName: "Đà Nẵng" },
        { unitId: "unit-1", name: "Phường Điện Biên", cityName: "Hà Nội" },
      ],
      causes: [{ indicatorId: expect.any(String), units: 2 }],
      pointsShort: null,
    },
  ]);
  expect(advice).toBeNull();
  expect(change).toBeNull();
});

test("what is most often unmet comes first, and what is missing is not unmet", () => {
  const { unmet } = overview([
    { name: "A", city: "Hà Nội", appraised: { notMet: [2, 5] } },
    { name: "B", city: "Hà Nội", appraised: { notMet: [5], missing: [2] } },
    { name: "C", city: "Hải Phòng", appraised: null },
  ]);
  expect(unmet.map(({ criterionId, notMet, judged }) => [criterionId, notMet, judged])).toEqual([
    ["c5", 2, 2],
    ["c2", 1, 1],
  ]);
});

test("change since the first round is told by city, a mean only where five units carry it", () => {
  const end: readonly SampleWard[] = [
    ...Array.from({ length: 5 }, (_, at) => ({ name: `A${at}`, city: "Hà Nội" })),
    { name: "B", city: "Hải Phòng" },
  ];
  const start = end.map((ward) => ({ ...ward, appraised: { notMet: [1] } }));
  // Each gained criterion 1: 5 points.
  expect(overview(end, start).change).toMatchObject({
    n: 6,
    mean: 5,
    cities: [
      { cityId: "city-Hà Nội", n: 5, mean: 5 },
      { cityId: "city-Hải Phòng", n: 1, mean: null },
    ],
  });
});
