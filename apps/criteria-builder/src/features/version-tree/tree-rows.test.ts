import { criteriaSet } from "@thuocdo/criteria/testing";
import { expect, test } from "vitest";
import { moveByKey } from "#features/version-tree/tree-keys.ts";
import { treeRows, type TreeView } from "#features/version-tree/tree-rows.ts";

const version = criteriaSet("I 1.1 percent", "1.2 yes-no", "II 2.1 levels");
const open: TreeView = { collapsed: new Set(), sought: "" };

function ids(view: Partial<TreeView>) {
  return treeRows(version, { ...open, ...view }).map(({ id }) => id);
}

test("all nodes stand in reading order, the version first", () => {
  expect(ids({})).toEqual([
    "version",
    "group-I",
    "criterion-1",
    "indicator-1-1",
    "indicator-1-2",
    "group-II",
    "criterion-2",
    "indicator-2-1",
  ]);
});

test("a folded group hides all below it", () => {
  expect(ids({ collapsed: new Set(["group-I"]) })).toEqual([
    "version",
    "group-I",
    "group-II",
    "criterion-2",
    "indicator-2-1",
  ]);
});

test("a search shows what was found and the way to it, whatever is folded", () => {
  expect(ids({ sought: "chi so indicator-1-2", collapsed: new Set(["group-I"]) })).toEqual([
    "version",
    "group-I",
    "criterion-1",
    "indicator-1-2",
  ]);
});

test("a line says its level, its place and how many stand beside it", () => {
  expect(treeRows(version, open).find(({ id }) => id === "indicator-1-2")).toMatchObject({
    level: 4,
    position: 2,
    siblings: 2,
    parentId: "criterion-1",
    expanded: undefined,
  });
});

test.each([
  {
    from: "group-I",
    key: "ArrowDown",
    move: { select: "criterion-1" },
    because: "down is the next line",
  },
  { from: "version", key: "ArrowUp", move: undefined, because: "nothing is above the first line" },
  {
    from: "group-I",
    key: "ArrowLeft",
    move: { toggle: "group-I" },
    because: "left folds what is open",
  },
  {
    from: "indicator-1-1",
    key: "ArrowLeft",
    move: { select: "criterion-1" },
    because: "left leads to the parent",
  },
  {
    from: "group-I",
    key: "ArrowRight",
    move: { select: "criterion-1" },
    because: "right enters what is open",
  },
  {
    from: "indicator-1-1",
    key: "ArrowRight",
    move: undefined,
    because: "an indicator has nothing below it",
  },
  {
    from: "group-I",
    key: "End",
    move: { select: "indicator-2-1" },
    because: "End is the last line",
  },
])("$key on $from gives $move, since $because", ({ from, key, move }) => {
  expect(moveByKey(treeRows(version, open), from, key)).toEqual(move);
});
