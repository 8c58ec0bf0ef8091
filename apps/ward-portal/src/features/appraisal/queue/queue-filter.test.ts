import type { QueueRow } from "@thuocdo/contract/appraisal";
import { expect, test } from "vitest";
import { readQueueFilter } from "#features/appraisal/queue/queue-filter.ts";
import { isShown } from "#features/appraisal/queue/shown-rows.ts";

const row: QueueRow = {
  submissionId: "s",
  revisionId: "v",
  revision: 1,
  roundId: "round",
  roundTitle: "Đợt thử",
  unitId: "u",
  unitName: "Phường Quán Toan",
  districtName: "Quận Hồng Bàng",
  cityName: "Thành phố Hải Phòng",
  state: "submitted",
  closesAt: "2021-07-31T00:00:00Z",
  submittedAt: "2021-07-05T00:00:00Z",
  selfScoreHundredths: 9000,
  findingsSavedAt: null,
  remarked: false,
  risk: { level: "high", weight: 6, reasons: [] },
  simulated: true,
};

test("an address narrows the queue by what it understands, and by nothing else", () => {
  expect(
    readQueueFilter({ sought: "quan toan", risk: "high", remarked: "maybe", round: 3, page: "2" }),
  ).toEqual({ sought: "quan toan", risk: "high" });
});

test.each([
  [{}, true],
  [{ sought: "quan toan hai phong" }, true],
  [{ sought: "An Hòa" }, false],
  [{ risk: "high", remarked: "without", place: "Quận Hồng Bàng", round: "round" }, true],
  [{ risk: "low" }, false],
  [{ remarked: "with" }, false],
  [{ place: "Quận Lê Chân" }, false],
  [{ round: "other" }, false],
] as const)("by %o a row is shown: %s", (filter, shown) => {
  expect(isShown(row, filter)).toBe(shown);
});
