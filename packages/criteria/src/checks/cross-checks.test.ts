import { expect, test } from "vitest";
import { checkVersion } from "#check-version.ts";
import type { CrossCheck } from "#cross-check.ts";
import { changeText } from "#diff/messages.ts";
import { diffVersions } from "#diff/diff-versions.ts";
import { documentOf } from "#exchange/document-of.ts";
import { sheetOf } from "#exchange/sheet-of.ts";
import { tablesOf } from "#exchange/tables-of.ts";
import { canonicalJson } from "#canonical.ts";
import type { Sheet } from "#sheets/cell.ts";
import { listIndicators } from "#tree.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import type { CriteriaSetVersion } from "#version.ts";

const figures: CrossCheck["figures"] = [
  { name: "a", indicatorId: null, fieldKey: "part", period: "current" },
  { name: "b", indicatorId: null, fieldKey: "whole", period: "previous" },
];
const check: CrossCheck = {
  key: "fits",
  severity: "hard",
  figures,
  holds: "a <= b",
  sentence: "Số vụ làm rõ không nhiều hơn kỳ trước.",
};

function versionWith(...crossChecks: CrossCheck[]): CriteriaSetVersion {
  const version = structuredClone(criteriaSet("1.1 percent", "1.2 yes-no"));
  if (crossChecks.length > 0) listIndicators(version)[0]!.terms.crossChecks = crossChecks;
  return version;
}

const nodeId = listIndicators(versionWith())[0]!.id;
const yesNoId = listIndicators(versionWith())[1]!.id;

function found(...checks: CrossCheck[]) {
  const before = checkVersion(versionWith()).length;
  const all = checkVersion(versionWith(...checks));
  expect(all.length - before).toBeGreaterThanOrEqual(0);
  return all.filter(({ nodeId: at, path }) => at === nodeId && path[1] === "crossChecks");
}

test("a check of numbers that are asked stands", () => {
  expect(found(check)).toEqual([]);
});

test("a figure that nobody asks for is told, whether its indicator, its input or its kind is missing", () => {
  const places = [
    { indicatorId: "gone", fieldKey: "part" },
    { indicatorId: null, fieldKey: "gone" },
    { indicatorId: yesNoId, fieldKey: "done" },
  ];
  for (const place of places) {
    expect(found({ ...check, figures: [{ ...figures[0]!, ...place }, figures[1]!] })).toMatchObject(
      [
        {
          code: "cross-check-figure-unknown",
          severity: "error",
          path: ["terms", "crossChecks", 0, "figures", 0],
          name: "a",
        },
      ],
    );
  }
});

test("a condition must be one, over names that are there, and use them all", () => {
  const told = (holds: string) => found({ ...check, holds });
  expect(told("a + b")).toMatchObject([
    { code: "cross-check-invalid", reason: "formula-not-a-truth" },
  ]);
  expect(told("a <= c")).toMatchObject([
    { code: "cross-check-invalid", reason: "formula-unknown-input", part: "c" },
  ]);
  expect(told("a <=")).toMatchObject([{ code: "cross-check-invalid" }]);
  expect(told("a <= 5")).toMatchObject([{ code: "cross-check-figure-unused", name: "b" }]);
});

test("keys, names and sentences are there once", () => {
  expect(found(check, check)).toMatchObject([{ code: "duplicate-key", key: "fits" }]);
  const twice = [figures[0]!, { ...figures[1]!, name: "a" }];
  expect(found({ ...check, figures: twice, holds: "a <= 5" })).toMatchObject([
    { code: "duplicate-key", key: "a" },
  ]);
  expect(found({ ...check, sentence: " " })).toMatchObject([{ code: "title-missing" }]);
});

test("in a comparison of versions it is a sentence of its own", () => {
  const soft: CrossCheck = { ...check, severity: "soft", holds: "a <= b * 2" };
  const texts = (before: CriteriaSetVersion, after: CriteriaSetVersion) =>
    diffVersions(before, after).nodes.flatMap((node) =>
      node.changes.map((change) => changeText(node, change)),
    );
  expect(texts(versionWith(), versionWith(check))).toMatchObject([
    {
      what: "Kiểm tra chéo",
      before: null,
      after: "Số vụ làm rõ không nhiều hơn kỳ trước (phải có a ≤ b; sai thì không nộp được).",
      summary: "Bổ sung kiểm tra chéo.",
    },
  ]);
  expect(texts(versionWith(check), versionWith(soft))).toMatchObject([
    {
      after: "Số vụ làm rõ không nhiều hơn kỳ trước (phải có a ≤ b × 2; sai thì phải nêu lý do).",
      summary: "Sửa kiểm tra chéo.",
    },
  ]);
});

function sheetsOf(version: CriteriaSetVersion) {
  return tablesOf(version).map(sheetOf);
}

const read = (sheets: readonly Sheet[]) => documentOf(sheets, { newId: () => "unused" });

test("it goes out on sheets of its own and comes back the same", () => {
  const version = versionWith(check, { ...check, key: "other", severity: "soft" });
  const back = read(sheetsOf(version));
  expect(back.problems).toEqual([]);
  expect(canonicalJson(back.document)).toBe(canonicalJson(version));
  const shown = sheetsOf(version).find(({ name }) => name === "Số liệu kiểm tra chéo")!.rows;
  const second = shown[3]!.map((cell) => (cell?.kind === "text" ? cell.text : null));
  expect(second.slice(3)).toEqual(["fits", "b", null, "whole", "Kỳ trước"]);
});

test("a workbook of before there were cross-checks is read as ever", () => {
  const without = sheetsOf(versionWith()).filter(({ name }) => !/kiểm tra chéo/i.test(name));
  const back = read(without);
  expect(back.problems).toEqual([]);
  expect(canonicalJson(back.document)).toBe(canonicalJson(versionWith()));
});
