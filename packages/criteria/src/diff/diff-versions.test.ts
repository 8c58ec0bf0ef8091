import fc from "fast-check";
import { expect, test } from "vitest";
import { diffVersions } from "#diff/diff-versions.ts";
import { applyChanges } from "#diff/testing/apply-changes.ts";
import type { Change } from "#diff/version-diff.ts";
import { applyEdit } from "#edits/apply-edit.ts";
import type { Edit } from "#edits/edit.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { indicator } from "#testing/indicators.ts";
import { documents, editChoices, someEdit } from "#testing/some-edits.ts";
import type { CriteriaSetVersion } from "#version.ts";

const set = criteriaSet("I 1.1 percent", "1.2 yes-no", "2.1 levels", "II 3.1 bands", "3.2 bonus");

function after(...edits: readonly Edit[]): CriteriaSetVersion {
  return edits.reduce((version, edit) => {
    const result = applyEdit(version, edit);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value.version;
  }, set);
}

function changesOf(later: CriteriaSetVersion): readonly (readonly [string, Change])[] {
  return diffVersions(set, later).nodes.flatMap(({ nodeId, changes }) =>
    changes.map((change) => [nodeId, change] as const),
  );
}

const move = (nodeId: string, parentId: string, index: number): Edit => ({
  kind: "move-node",
  nodeId,
  parentId,
  index,
});

test("a version does not differ from itself, nor from a copy with another id and label", () => {
  const copy = structuredClone({ ...set, id: "next", label: "thử 2" });
  for (const same of [set, copy]) {
    expect(diffVersions(set, same)).toMatchObject({ nodes: [], renumbered: 0 });
  }
});

test("in one version, another label is a change", () => {
  expect(changesOf({ ...set, label: "thử 2" })).toMatchObject([["version", { field: "label" }]]);
});

test("a node that comes is new; those it pushes on have another code and are not listed", () => {
  const node = indicator("survey", "new");
  const later = after({ kind: "add-indicator", parentId: "criterion-1", index: 0, node });
  const diff = diffVersions(set, later);
  expect(diff.nodes).toMatchObject([{ nodeId: "new", before: null, changes: [{ kind: "added" }] }]);
  expect(diff.renumbered).toBe(2); // 1.1 → 1.2 and 1.2 → 1.3
});

test("what ended is read where it stood, each node of a branch by itself", () => {
  const later = after(
    { kind: "remove-node", nodeId: "criterion-2" },
    {
      kind: "set-field",
      nodeId: "indicator-1-2",
      path: ["title"],
      value: "Tên mới",
    },
  );
  expect(changesOf(later).map(([nodeId, { kind }]) => `${nodeId} ${kind}`)).toEqual([
    "indicator-1-2 reworded",
    "criterion-2 ended",
    "indicator-2-1 ended",
  ]);
});

test("below another parent, a node is moved; its children are not", () => {
  expect(changesOf(after(move("criterion-1", "group-II", 1)))).toEqual([
    [
      "criterion-1",
      {
        kind: "moved",
        from: { parentId: "group-I", parentKind: "group", parentCode: "I", index: 0 },
        to: { parentId: "group-II", parentKind: "group", parentCode: "II", index: 1 },
      },
    ],
  ]);
});

test("of siblings in another order, as few as possible are moved", () => {
  const lines = ["1.1 percent", "1.2 yes-no", "1.3 gate", "1.4 bands"] as const;
  const four = criteriaSet(...lines);
  const result = applyEdit(four, move("indicator-1-4", "criterion-1", 0));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  const diff = diffVersions(four, result.value.version);
  expect(diff.nodes.map(({ nodeId }) => nodeId)).toEqual(["indicator-1-4"]);
});

test("one input is changed, another gone, by their keys", () => {
  const { inputs, measure } = indicator("percent", "x");
  const changed = inputs.slice(0, 1).map((input) => ({ ...input, label: "Số hộ ký cam kết" }));
  const later = after({
    kind: "set-parts",
    nodeId: "indicator-1-1",
    parts: { inputs: changed, measure },
  });
  expect(changesOf(later)).toMatchObject([
    [
      "indicator-1-1",
      { field: "input", path: ["inputs", 0], before: inputs[0], after: changed[0] },
    ],
    ["indicator-1-1", { field: "input", path: ["inputs", 1], before: inputs[1], after: null }],
  ]);
  expect(diffVersions(set, later).counts).toMatchObject({ wording: 1, scoring: 1 });
});

test("more points for the same are about points and scoring, another threshold about scoring alone", () => {
  const rule = { kind: "linear", zeroAt: "50", fullAt: "100", hundredths: 500 } as const;
  const set = (next: object): Edit => ({
    kind: "set-field",
    nodeId: "indicator-1-1",
    path: ["rule"],
    value: { ...rule, ...next },
  });
  const counts = (edit: Edit) => diffVersions(after(), after(edit)).counts;
  expect(counts(set({ hundredths: 600 }))).toMatchObject({ points: 1, scoring: 1 });
  expect(counts(set({ fullAt: "90" }))).toMatchObject({ points: 0, scoring: 1 });
});

test("of inputs with one key (an unsound draft) none is lost", () => {
  const { inputs } = indicator("percent", "x");
  const [first] = inputs;
  const doubled = { ...set };
  const result = applyEdit(doubled, {
    kind: "set-parts",
    nodeId: "indicator-1-1",
    parts: { inputs: [...inputs, { ...first!, label: "Trùng mã" }] },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  expect(changesOf(result.value.version)).toMatchObject([
    ["indicator-1-1", { path: ["inputs", 2], before: null, after: { label: "Trùng mã" } }],
  ]);
});

test("whatever is edited, what is listed makes the later version of the earlier one: nothing is unlisted", () => {
  fc.assert(
    fc.property(documents, editChoices, (start, runs) => {
      let version = start;
      for (const [at, choices] of runs.entries()) {
        const result = applyEdit(version, someEdit(version, choices, `new-${at}`));
        if (result.ok) version = result.value.version;
      }
      const diff = diffVersions(start, version);
      expect(applyChanges(start, version, diff)).toEqual(version);
      const listed = diff.nodes.flatMap(({ changes }) => changes).length;
      const counted = Object.values(diff.counts).reduce((sum, count) => sum + count, 0);
      expect(counted).toBeGreaterThanOrEqual(listed);
      if (listed === 0) expect(version).toEqual(start);
    }),
    { numRuns: 300 },
  );
});
