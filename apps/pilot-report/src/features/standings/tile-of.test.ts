import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import type { Outline } from "@thuocdo/comparison/outline";
import { expect, test } from "vitest";
import { levelTile, verdictTile } from "#features/standings/tile-of.ts";

const outline: Outline = {
  groups: [],
  levels: [
    { key: "kieu-mau", label: "Kiểu mẫu" },
    { key: "dat", label: "Đạt" },
  ],
};
const approved = {
  standing: { overall: { rank: 1, tied: false, n: 2 } },
  unranked: null,
  appraised: { level: "dat", criteria: [{ criterionId: "c18", verdict: "not-met" }] },
} as unknown as ComparedWard;
const silent = {
  standing: null,
  unranked: "not-submitted",
  appraised: null,
} as unknown as ComparedWard;

test("a tile says the level by its place from the best and in words", () => {
  expect(levelTile(approved, outline)).toMatchObject({ sign: "2", words: "Đạt" });
});

test("a unit without a place says why and has no shade", () => {
  expect(levelTile(silent, outline)).toMatchObject({
    sign: "○",
    words: "chưa nộp",
    fill: "#ffffff",
  });
});

test("by a criterion, a unit that does not meet it is the darkest and says so", () => {
  expect(verdictTile(approved, "c18")).toMatchObject({ sign: "✗", words: "Chưa đạt" });
  expect(verdictTile(silent, "c18")).toMatchObject({ sign: "○", words: "chưa nộp" });
});
