import { expect, test } from "vitest";
import { checkVersion } from "#check-version.ts";
import { applyEdit } from "#edits/apply-edit.ts";
import type { Edit } from "#edits/edit.ts";
import { criteriaSet, type IndicatorLine } from "#testing/criteria-set.ts";
import { listIndicatorSorts } from "#testing/indicators.ts";

test("a sound version of every sort of indicator passes every check", () => {
  const lines = listIndicatorSorts().map((sort, at): IndicatorLine => `${at + 1}.1 ${sort}`);
  expect(checkVersion(criteriaSet(...lines))).toEqual([]);
});

test.each(listIndicatorSorts())("a sound version of one %s passes every check", (sort) => {
  expect(checkVersion(criteriaSet(`1.1 ${sort}`))).toEqual([]);
});

test("what is kept from one edit to the next changes nothing about what is found", () => {
  const set = (nodeId: string, path: (string | number)[], value: unknown): Edit => ({
    kind: "set-field",
    nodeId,
    path,
    value,
  });
  const edits: readonly Edit[] = [
    set("indicator-1-1", ["title"], "Giữ vững TTXH"),
    set("indicator-2-1", ["title"], "Giữ vững TTXH"),
    { kind: "move-node", nodeId: "criterion-1", parentId: "group-I", index: 2 },
    set("indicator-1-1", ["rule", "hundredths"], 100),
    set("indicator-2-1", ["inputs", 0, "max"], "4"),
    set("criterion-3", ["meaning"], ""),
    { kind: "remove-node", nodeId: "criterion-2" },
    set("indicator-3-1", ["measure", "expression"], "won * won * won * won * lost"),
  ];
  let version = criteriaSet("1.1 percent", "2.1 bands", "3.1 formula");
  for (const edit of edits) {
    const edited = applyEdit(version, edit);
    if (!edited.ok) throw new Error(edited.refusal.code);
    version = edited.value.version;
    const found = checkVersion(version);
    expect(found).toEqual(checkVersion(structuredClone(version)));
    expect(found).not.toEqual([]);
  }
});
