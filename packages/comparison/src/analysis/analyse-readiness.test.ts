import { expect, test } from "vitest";
import { analyseReadiness, type OtherUnit, scaleUp } from "#analysis/analyse-readiness.ts";
import { compareRound } from "#rounds/compare-round.ts";
import { fivePilotWards, type SampleWard, sampleRound } from "#testing/sample-round.ts";

const five = compareRound(sampleRound(fivePilotWards));
const [first = "", second = ""] = five.comparison.outline.groups.flatMap(({ criteria }) =>
  criteria.map(({ id }) => id),
);
const other = (lacking: OtherUnit["lacking"], changes: Partial<OtherUnit> = {}): OtherUnit => ({
  type: "ward",
  cityId: "hn",
  cityName: "Hà Nội",
  lacking,
  ...changes,
});

test("others are assessable, assessable in part, or nothing of them is there: by kind and by city they add up", () => {
  const found = analyseReadiness(five, [
    other([]),
    other([first]),
    other([first, second]),
    other(null),
    other(null, { type: "township", cityId: "ct", cityName: "Cần Thơ" }),
  ]);
  expect(found.kinds).toEqual([
    { type: "ward", units: 4, ready: 1, partly: 2, nothing: 1 },
    { type: "township", units: 1, ready: 0, partly: 0, nothing: 1 },
  ]);
  expect(found.cities.map(({ cityName, units }) => [cityName, units])).toEqual([
    ["Cần Thơ", 1],
    ["Hà Nội", 4],
  ]);
});

test("what units lack is counted among those of which something is there", () => {
  const { lacks } = analyseReadiness(five, [other([first]), other([first, second]), other(null)]);
  expect(lacks.slice(0, 3).map(({ units }) => units)).toEqual([2, 1, 0]);
});

test("a xã is not of the roll-out to phường and thị trấn", () => {
  expect(analyseReadiness(five, [other([], { type: "commune" })]).kinds).toEqual([
    { type: "ward", units: 0, ready: 0, partly: 0, nothing: 0 },
    { type: "township", units: 0, ready: 0, partly: 0, nothing: 0 },
  ]);
});

test("five wards say nothing of the nation", () => {
  expect(analyseReadiness(five, []).national).toBeNull();
});

test("of 30 units in three cities the shares are carried further, with what other cities might make of them", () => {
  // Every third unit does not meet criterion 18: 10 of 30; each city has 10, of which 3, 4 and 3.
  const wards: SampleWard[] = Array.from({ length: 30 }, (_, at) => ({
    name: `Phường ${at}`,
    city: ["Hà Nội", "Hải Phòng", "Cần Thơ"][Math.floor(at / 10)] ?? "",
    appraised: at % 3 === 0 ? { notMet: [18] } : {},
  }));
  const { national } = analyseReadiness(compareRound(sampleRound(wards)), []);
  expect(national).toMatchObject({ n: 30, cities: 3, draws: 2000 });
  const premises = national?.unmet[17];
  expect(premises?.share).toBeCloseTo(1 / 3, 10);
  expect(premises?.low).toBeGreaterThan(0.1);
  expect(premises?.high).toBeLessThan(0.6);
  expect(national?.unmet[0]).toMatchObject({ share: 0, low: 0, high: 0 });
  const whole = (national?.levels ?? []).reduce((sum, { share }) => sum + share, 0);
  expect(whole).toBeCloseTo(1, 10);
});

test("a share of so many units is the nearest number; its interval goes outwards", () => {
  // 2336 · 1/3 = 778.67; 2336 · 0.1 = 233.6; 2336 · 0.6 = 1401.6.
  expect(scaleUp({ share: 1 / 3, low: 0.1, high: 0.6 }, 2336)).toEqual({
    expected: 779,
    low: 233,
    high: 1402,
  });
});
