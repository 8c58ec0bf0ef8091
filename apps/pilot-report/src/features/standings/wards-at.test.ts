import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import { compareRound } from "@thuocdo/comparison/compare-round";
import { fivePilotWards, sampleRound } from "@thuocdo/comparison/sample-round";
import { expect, test } from "vitest";
import { byRank, pageOf, wardsAt } from "#features/standings/wards-at.ts";

function ward(name: string, rank: number | null, cityId = "hn"): ComparedWard {
  const place = rank === null ? null : { rank, tied: false, n: 2 };
  return {
    unitId: name,
    code: "00000",
    name,
    districtName: null,
    cityId,
    cityName: cityId,
    submissionId: null,
    revision: null,
    progress: "not-submitted",
    onTime: null,
    self: null,
    appraised: null,
    standing: place && { overall: place, inCity: place, percentile: null },
    unranked: rank === null ? "not-submitted" : null,
  };
}

const wards = [
  ward("Đồng Xuân", null),
  ward("An Hòa", null, "ct"),
  ward("Bưởi", 2),
  ward("Quán Toan", 1, "hp"),
];

test("units with a place come first, the others after them by name", () => {
  expect(byRank(wards).map(({ name }) => name)).toEqual([
    "Quán Toan",
    "Bưởi",
    "An Hòa",
    "Đồng Xuân",
  ]);
});

test("a unit is found by its city and by its name without marks", () => {
  expect(wardsAt(wards, { search: "dong xuan" }).map(({ name }) => name)).toEqual(["Đồng Xuân"]);
  expect(wardsAt(wards, { city: "hn", search: "an hoa" })).toEqual([]);
});

test.each([
  { count: 0, asked: 1, page: 1, pages: 1 },
  { count: 101, asked: 3, page: 3, pages: 3 },
  { count: 100, asked: 9, page: 2, pages: 2 },
])("page $asked of $count units is page $page of $pages", ({ count, asked, page, pages }) => {
  expect(pageOf(count, asked)).toEqual({ page, pages });
});

test("units are found by why they have no place", () => {
  expect(wardsAt(wards, { state: "not-submitted" }).map(({ name }) => name)).toEqual([
    "Đồng Xuân",
    "An Hòa",
  ]);
});

test("units are found by the level they reached, by a criterion unmet and by what bars them", () => {
  const { wards: pilot } = compareRound(sampleRound(fivePilotWards));
  const named = (asked: Parameters<typeof wardsAt>[1]) =>
    wardsAt(pilot, asked).map(({ name }) => name);
  expect(named({ unmet: "c18" })).toEqual(["Phường Hải Châu I", "Phường Điện Biên"]);
  expect(named({ unmet: "c18", city: "city-Hà Nội" })).toEqual(["Phường Điện Biên"]);
  expect(named({ unmet: "c1" })).toEqual([]);
  const best = pilot[0]?.appraised?.level ?? "";
  expect(named({ level: best })).toHaveLength(3);
});
