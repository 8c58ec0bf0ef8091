import { expect, test } from "vitest";
import { compareRound } from "#rounds/compare-round.ts";
import { type SampleWard, sampleRound } from "#testing/sample-round.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";
import { nextLevelOf } from "#wards/next-level.ts";
import { peersOf } from "#wards/peers.ts";
import type { WardResult } from "#wards/ward-result.ts";

function next(ward: Omit<SampleWard, "name" | "city">) {
  const round = compareRound(sampleRound([{ name: "A", city: "Hà Nội", ...ward }]));
  const [found] = round.wards;
  if (!found?.appraised) throw new Error("no result");
  return nextLevelOf(found.appraised, round.comparison.outline);
}

test("a unit that lacks one criterion is told which, and how many points it is short", () => {
  const found = next({ appraised: { notMet: [18] } });
  expect(found?.lacks.map(({ kind }) => kind)).toContain("criteria");
  // A criterion of 5 points with none of them.
  expect(found?.unmet).toEqual([{ criterionId: "c18", hundredths: 500 }]);
});

test("a unit at the best level, or with answers missing, has no next", () => {
  expect(next({})).toBeNull();
  expect(next({ appraised: { missing: [3] } })).toBeNull();
});

test("where the total is short, as many criteria are named as make it up", () => {
  const round = compareRound(
    sampleRound([{ name: "A", city: "Hà Nội", appraised: { notMet: [1, 2, 3] } }]),
  );
  const result = round.wards[0]?.appraised as WardResult;
  const lacks = [{ kind: "total", requiredHundredths: 10_200, hundredths: 9500 }] as const;
  const found = nextLevelOf(
    { ...result, next: { level: "best", lacks: [...lacks] } },
    round.comparison.outline,
  );
  // Each of the three has 5 points to give; 7 are lacking.
  expect(found?.room).toEqual([
    { criterionId: "c1", hundredths: 500 },
    { criterionId: "c2", hundredths: 500 },
  ]);
});

test("peers are of the same city and kind of district where there are ten, else of the city, else of all", () => {
  const ward = (at: number, city: string): SampleWard => ({
    name: `Phường ${at}`,
    city,
    appraised: { notMet: at % 2 === 0 ? [1] : [] },
  });
  const { wards } = compareRound(
    sampleRound([
      ...Array.from({ length: 21 }, (_, at) => ward(at, "Hà Nội")),
      ...Array.from({ length: 3 }, (_, at) => ward(at, "Huế")),
    ]),
  );
  const districted = wards.map((each, at) => ({
    ...each,
    districtName: each.cityName === "Huế" ? null : at % 3 === 0 ? "Huyện Gia Lâm" : "Quận Ba Đình",
  }));
  const peers = (at: number) => {
    const found = districted[at];
    return found === undefined ? null : peersOf(found, districted);
  };
  // Of 21 every third is of a huyện: 7 of them, 14 of a quận.
  expect(peers(1)).toMatchObject({ kind: "city-and-district-kind", n: 13 });
  expect(peers(0)).toMatchObject({ kind: "city", n: 20 });
  expect(peers(23)).toMatchObject({ kind: "all", n: 23 });
  expect(peersOf(wards[0] as ComparedWard, districted.slice(0, 9))).toBeNull();
});
