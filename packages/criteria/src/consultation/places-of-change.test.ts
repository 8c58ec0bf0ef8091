import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldText } from "#consultation/comment-fields.ts";
import { placesOfChange } from "#consultation/places-of-change.ts";
import { diffVersions } from "#diff/diff-versions.ts";
import { applyEdit } from "#edits/apply-edit.ts";
import type { Edit } from "#edits/edit.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { indicator } from "#testing/indicators.ts";
import { documents, editChoices, someEdit } from "#testing/some-edits.ts";
import type { CriteriaSetVersion } from "#version.ts";

const before = criteriaSet("I 1.1 bands", "1.2 yes-no", "2.1 levels", "II 3.1 percent");

function places(...edits: readonly Edit[]) {
  const after = edits.reduce<CriteriaSetVersion>((version, edit) => {
    const result = applyEdit(version, edit);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value.version;
  }, before);
  return diffVersions(before, after).nodes.flatMap((node) =>
    node.changes.map((change) => placesOfChange(node, change, { before, after })),
  );
}

const set = (nodeId: string, path: string, value: unknown): Edit => ({
  kind: "set-field",
  nodeId,
  path: path.split("."),
  value,
});

test.each([
  { edit: set("indicator-1-2", "guidance", "Lời mới"), fields: ["meaning"], what: "guidance" },
  { edit: set("criterion-1", "meaning", "Lời mới"), fields: ["meaning"], what: "nội hàm" },
  { edit: set("criterion-1", "maxHundredths", 900), fields: ["points"], what: "a maximum" },
  {
    edit: set("criterion-1", "verdict", { kind: "at-least-indicators", count: 1 }),
    fields: ["general"],
    what: "a verdict: a criterion has no scoring of its own to comment on",
  },
])("comments on $what go to the field $fields of its node", ({ edit, fields }) => {
  expect(places(edit)).toEqual([[{ nodeId: "nodeId" in edit ? edit.nodeId : "", fields }]]);
});

test("a rule that gives more points is commented on as points or as scoring", () => {
  const { rule } = indicator("bands", "indicator-1-1");
  if (rule.kind !== "bands") throw new TypeError("The bands indicator has bands.");
  const bands = rule.bands.map((band, at) => (at === 0 ? { ...band, hundredths: 900 } : band));
  expect(places(set("indicator-1-1", "rule", { ...rule, bands }))).toEqual([
    [{ nodeId: "indicator-1-1", fields: ["points", "scoring"] }],
  ]);
});

test("a moved node is commented on as a whole; a new one also field by field", () => {
  expect(
    places({ kind: "move-node", nodeId: "indicator-1-2", parentId: "criterion-2", index: 0 }),
  ).toEqual([[{ nodeId: "indicator-1-2", fields: ["general"] }]]);
  const node = indicator("survey", "new");
  expect(places({ kind: "add-indicator", parentId: "criterion-1", index: 0, node })).toEqual([
    [
      {
        nodeId: "new",
        fields: ["general", "title", "meaning", "scoring", "points", "evidence"],
      },
    ],
  ]);
});

test("what ended is commented on at the nearest node above it that is still there", () => {
  expect(places({ kind: "remove-node", nodeId: "criterion-2" })).toMatchObject([
    [{ nodeId: "group-I", fields: ["general"] }, { nodeId: "criterion-2" }],
    [{ nodeId: "group-I", fields: ["general"] }, { nodeId: "indicator-2-1" }],
  ]);
  expect(places({ kind: "remove-node", nodeId: "group-II" })[0]).toMatchObject([
    { nodeId: "version", fields: ["general"] },
    { nodeId: "group-II" },
  ]);
});

test("whatever is edited, a comment on each change has a place in the later version", () => {
  fc.assert(
    fc.property(documents, editChoices, (document, choices) => {
      const after = choices.reduce((version, choice, at) => {
        const result = applyEdit(version, someEdit(version, choice, `new-${at}`));
        return result.ok ? result.value.version : version;
      }, document);
      for (const node of diffVersions(document, after).nodes)
        for (const change of node.changes) {
          const [place] = placesOfChange(node, change, { before: document, after });
          const [field] = place?.fields ?? [];
          expect(field && fieldText(after, place?.nodeId ?? "", field)).toBeDefined();
        }
    }),
  );
});
