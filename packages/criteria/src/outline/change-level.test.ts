import { expect, test } from "vitest";
import { applyEdit } from "#edits/apply-edit.ts";
import { renumber } from "#numbering.ts";
import { changeLevel } from "#outline/change-level.ts";
import { newCriterion, newGroup, newIndicator } from "#outline/heading.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { findNode, walkNodes } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

const set = criteriaSet("I 1.1 percent", "1.2 yes-no", "1.3 bands", "2.1 levels", "II 3.1 bands");

/** The set with a bare criterion at the end of group I: title, nội hàm and 5 points. */
const bare = { id: "bare", title: "Trụ sở", text: "Có trụ sở riêng", hundredths: 500 };
const withBare = add(set, "group-I", newCriterion(bare));

function add(version: CriteriaSetVersion, parentId: string, node: ReturnType<typeof newCriterion>) {
  const groups = version.groups.map((group) =>
    group.id === parentId ? { ...group, criteria: [...group.criteria, node] } : group,
  );
  return renumber({ ...version, groups });
}

function changed(version: CriteriaSetVersion, by: 1 | -1, ...nodeIds: readonly string[]) {
  const edit = changeLevel(version, { nodeIds, by, newId: () => "made" });
  if (!edit.ok) throw new Error(JSON.stringify(edit.refusal));
  const applied = applyEdit(version, edit.value);
  if (!applied.ok) throw new Error(JSON.stringify(applied.refusal));
  return applied.value.version;
}

function refusal(version: CriteriaSetVersion, by: 1 | -1, ...nodeIds: readonly string[]) {
  const edit = changeLevel(version, { nodeIds, by, newId: () => "made" });
  return edit.ok ? undefined : edit.refusal;
}

/** Codes and ids in reading order. */
function rows(version: CriteriaSetVersion) {
  return [...walkNodes(version)].flatMap((placed) =>
    placed.kind === "version" ? [] : [`${placed.node.code} ${placed.node.id}`],
  );
}

test("a criterion without indicators becomes an indicator of the criterion before it: same id, title, nội hàm, points", () => {
  const deep = changed(withBare, 1, "bare");
  expect(findNode(deep, "bare")).toMatchObject({
    kind: "indicator",
    at: [0, 1, 1],
    node: {
      code: "2.2",
      title: "Trụ sở",
      guidance: "Có trụ sở riêng",
      rule: { kind: "pass-fail", hundredths: 500 },
    },
  });
});

test("an indicator that only asks yes or no becomes a criterion, and what followed it comes below, as in a text", () => {
  const groups = set.groups.map((group, g) =>
    g > 0
      ? group
      : {
          ...group,
          criteria: group.criteria.map((criterion, c) =>
            c > 0
              ? criterion
              : { ...criterion, indicators: criterion.indicators.with(1, newIndicator(bare)) },
          ),
        },
  );
  expect(rows(changed(renumber({ ...set, groups }), -1, "bare"))).toEqual([
    "I group-I",
    "1 criterion-1",
    "1.1 indicator-1-1",
    "2 bare",
    "2.1 indicator-1-3",
    "3 criterion-2",
    "3.1 indicator-2-1",
    "II group-II",
    "4 criterion-3",
    "4.1 indicator-3-1",
  ]);
});

test("an indicator with scoring of its own keeps it below a new criterion of the same title", () => {
  const high = changed(set, -1, "indicator-1-3");
  expect(findNode(high, "made")).toMatchObject({
    kind: "criterion",
    at: [0, 1],
    node: {
      title: findNode(set, "indicator-1-3")?.node.title,
      indicators: [{ id: "indicator-1-3" }],
    },
  });
});

test("a criterion with scored indicators gets a new group above it, and takes the criteria that followed along", () => {
  expect(rows(changed(withBare, -1, "criterion-2"))).toEqual([
    "I group-I",
    "1 criterion-1",
    "1.1 indicator-1-1",
    "1.2 indicator-1-2",
    "1.3 indicator-1-3",
    "II made",
    "2 criterion-2",
    "2.1 indicator-2-1",
    "3 bare",
    "III group-II",
    "4 criterion-3",
    "4.1 indicator-3-1",
  ]);
});

test("a group of bare criteria becomes a criterion with indicators", () => {
  const group = { ...newGroup({ ...bare, id: "bare-group" }), criteria: [newCriterion(bare)] };
  const version = renumber({ ...set, groups: [...set.groups, group] });
  expect(findNode(changed(version, 1, "bare-group"), "bare-group")).toMatchObject({
    kind: "criterion",
    at: [1, 1],
    node: { indicators: [{ id: "bare" }] },
  });
});

test("chosen rows go together, each on its own", () => {
  const version = add(withBare, "group-I", newCriterion({ ...bare, id: "bare-2" }));
  const deep = changed(version, 1, "bare", "bare-2");
  expect(findNode(deep, "criterion-2")?.node).toMatchObject({
    indicators: [{ id: "indicator-2-1" }, { id: "bare" }, { id: "bare-2" }],
  });
});

test.each([
  {
    by: 1,
    nodeId: "indicator-1-1",
    code: "level-deepest",
    because: "nothing is below an indicator",
  },
  { by: -1, nodeId: "group-I", code: "level-highest", because: "nothing is above a group" },
  {
    by: 1,
    nodeId: "criterion-2",
    code: "has-indicators",
    because: "its indicators had nowhere to go",
  },
  { by: 1, nodeId: "group-II", code: "has-indicators", because: "they would go too deep" },
  { by: 1, nodeId: "version", code: "nothing-chosen", because: "the set has no level" },
] as const)("$nodeId can't go by $by, since $because", ({ by, nodeId, code }) => {
  expect(refusal(withBare, by, nodeId)).toMatchObject({ code });
});

test("the first criterion of a group can't go deeper: nothing before it takes it", () => {
  const [group] = set.groups;
  const groups = [{ ...group!, criteria: [newCriterion(bare)] }];
  expect(refusal({ ...set, groups }, 1, "bare")).toEqual({
    code: "nothing-above",
    nodeId: "bare",
    kind: "criterion",
  });
});

test("what an indicator can't say is not dropped: the criterion is refused with the field", () => {
  const open = add(set, "group-I", { ...newCriterion(bare), openToSupplement: true });
  expect(refusal(open, 1, "bare")).toMatchObject({ code: "would-lose", field: "openToSupplement" });
  const strict = add(set, "group-I", {
    ...newCriterion(bare),
    verdict: { kind: "points", atLeastHundredths: 300 },
  });
  expect(refusal(strict, 1, "bare")).toMatchObject({ code: "would-lose", field: "verdict" });
});

test("one that can't go keeps all from going", () => {
  expect(refusal(withBare, 1, "bare", "indicator-1-1")).toMatchObject({ code: "level-deepest" });
});
