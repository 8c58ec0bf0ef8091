import { describe, expect, test } from "vitest";
import { applyEdit } from "#edits/apply-edit.ts";
import { searchLibrary } from "#library/search-library.ts";
import { takeOver } from "#library/take-over.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { indicator } from "#testing/indicators.ts";
import { addLast, begun, edited, opened } from "#testing/supplements.ts";
import { listCriteria, listIndicators } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

function titled(version: CriteriaSetVersion, label: string, title: string): CriteriaSetVersion {
  const [group, ...rest] = version.groups;
  const [criterion, ...others] = group!.criteria;
  const [first, ...more] = criterion!.indicators;
  const indicators = [{ ...first!, title }, ...more];
  return {
    ...version,
    label,
    groups: [{ ...group!, criteria: [{ ...criterion!, indicators }, ...others] }, ...rest],
  };
}

const older = titled(criteriaSet("1.1 percent", "1.2 yes-no"), "2021", "Tỷ lệ hồ sơ đúng hạn");
const newer = titled(criteriaSet("1.1 percent"), "2023", "Tỷ lệ giải quyết hồ sơ đúng hạn");
const versions = [
  { id: "b", setTitle: "Bộ tiêu chí", document: newer },
  { id: "a", setTitle: "Bộ tiêu chí", document: older },
];

describe("searching", () => {
  test("one id is one entry: as the newest version has it, with where it is used", () => {
    const { total, entries } = searchLibrary(versions, {
      words: "ho so dung han",
      kind: "indicator",
      most: 10,
    });
    expect(total).toBe(1);
    expect(entries[0]).toMatchObject({
      branch: { kind: "indicator", node: { title: "Tỷ lệ giải quyết hồ sơ đúng hạn" } },
      within: ["Nhóm I", "Tiêu chí 1"],
      hundredths: 500,
      uses: [
        { versionLabel: "2023", code: "1.1" },
        { versionLabel: "2021", code: "1.1" },
      ],
    });
    expect(entries[0]?.scored).toContain("Tỷ lệ phần trăm");
  });

  test("words in the title come before words in the other texts", () => {
    const other = titled(criteriaSet("1.1 percent"), "x", "Khác");
    const [first] = listIndicators(other);
    const guided = titled(
      { ...other, groups: structuredClone(other.groups) },
      "x",
      "Chỉ số có văn bản",
    );
    listIndicators(guided)[0]!.id = "y";
    first!.guidance = "Theo văn bản";
    const { entries } = searchLibrary(
      [
        { id: "1", setTitle: "", document: other },
        { id: "2", setTitle: "", document: guided },
      ],
      { words: "VĂN BẢN", kind: "indicator", most: 10 },
    );
    expect(entries.map(({ branch }) => branch.node.title)).toEqual(["Chỉ số có văn bản", "Khác"]);
  });

  test("only so many are given, all are counted", () => {
    const found = searchLibrary(versions, { words: "", kind: "indicator", most: 1 });
    expect(found).toMatchObject({ total: 2, entries: [{}] });
  });
});

test("of a city's supplement only what the city added is offered, under the supplement's name", () => {
  const core = opened(older, "criterion-1");
  const supplement = edited(begun(core), addLast(begun(core), "criterion-1", "levels", "own"));
  const laid = [...versions, { id: "c", setTitle: "Bộ tiêu chí", document: supplement, core }];
  const found = searchLibrary(laid, { words: "", kind: "indicator", most: 10 });
  expect(found.entries.map(({ branch, uses }) => [branch.node.id, uses])).toContainEqual([
    "own",
    [{ versionId: "c", versionLabel: "2026 – A", setTitle: "Bộ tiêu chí", code: "1.3" }],
  ]);
  expect(found.total).toBe(3);
  expect(searchLibrary(laid, { words: "", kind: "criterion", most: 10 }).entries).toMatchObject([
    { uses: [{ versionId: "b" }, { versionId: "a" }] },
  ]);
});

describe("taking over", () => {
  const draft = criteriaSet("II 5.1 bands");
  const place = { parentId: "criterion-5", index: 1 };
  let made = 0;
  const newId = () => `new-${(made += 1)}`;
  const branches = listIndicators(older).map((node) => ({ kind: "indicator" as const, node }));
  const [one, two] = branches;

  test("several with their ids are one edit, in their order", () => {
    const taken = takeOver(draft, [one!, two!], { mode: "same-id", place, newId });
    const result = taken.ok && applyEdit(draft, taken.value);
    expect(result && result.ok && listIndicators(result.value.version).map(({ id }) => id)).toEqual(
      ["indicator-5-1", "indicator-1-1", "indicator-1-2"],
    );
  });

  test("copies have new ids throughout, evidence too", () => {
    const taken = takeOver(draft, [one!], { mode: "copy", place, newId });
    const edit = taken.ok ? taken.value : undefined;
    expect(edit).toMatchObject({
      kind: "add-indicator",
      node: { id: "new-2", terms: { evidence: [{ id: "new-1" }] } },
    });
  });

  test("an id that the draft has is refused, with what has it", () => {
    const same = { kind: "indicator" as const, node: indicator("gate", "indicator-5-1") };
    expect(takeOver(draft, [one!, same], { mode: "same-id", place, newId })).toEqual({
      ok: false,
      refusal: { code: "already-in-draft", nodeId: "indicator-5-1", at: "1.1" },
    });
    const criterion = { ...listCriteria(older)[0]!, id: "other", indicators: [same.node] };
    expect(
      takeOver(draft, [{ kind: "criterion", node: criterion }], { mode: "same-id", place, newId }),
    ).toMatchObject({ refusal: { nodeId: "other", at: "1.1" } });
  });
});
