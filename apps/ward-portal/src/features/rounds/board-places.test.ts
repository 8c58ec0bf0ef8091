import type { BoardRow } from "@thuocdo/contract/rounds";
import { expect, test } from "vitest";
import { everything, isShown } from "#features/rounds/board-filters.tsx";
import { boardPlaces } from "#features/rounds/board-places.ts";

const row = (over: Partial<BoardRow>): BoardRow => ({
  unitId: "unit",
  unitCode: "1",
  unitName: "Phường 1",
  districtId: null,
  districtName: null,
  cityId: "ct",
  cityName: "Thành phố Cần Thơ",
  submissionId: null,
  state: "not-started",
  revision: 0,
  submittedAt: null,
  closesAt: "2026-12-31T10:00:00.000Z",
  extensionReason: null,
  ended: null,
  letOff: null,
  late: false,
  selfScoreHundredths: null,
  appraisedScoreHundredths: null,
  criteriaMet: null,
  criteriaApplicable: null,
  ...over,
});

const rows = [
  row({ districtId: "nk", districtName: "Quận Ninh Kiều" }),
  row({ late: true }),
  row({ cityId: "hn", cityName: "Thành phố Hà Nội", state: "approved" }),
];

test("units are counted under their city, and under a district where they have one", () => {
  const [canTho, haNoi] = boardPlaces(rows);
  expect(canTho?.rows).toHaveLength(2);
  expect(canTho?.districts.map(({ name, rows: of }) => [name, of.length])).toEqual([
    ["Quận Ninh Kiều", 1],
  ]);
  expect(haNoi?.districts).toEqual([]);
});

test("a board is narrowed by place and by standing; late is a standing beside the state", () => {
  const shown = (filter: object) =>
    rows.filter((one) => isShown(one, { ...everything, ...filter })).length;
  expect(shown({})).toBe(3);
  expect(shown({ cityId: "ct" })).toBe(2);
  expect(shown({ cityId: "ct", districtId: "nk" })).toBe(1);
  expect(shown({ standing: "late" })).toBe(1);
  expect(shown({ standing: "approved", cityId: "ct" })).toBe(0);
});
