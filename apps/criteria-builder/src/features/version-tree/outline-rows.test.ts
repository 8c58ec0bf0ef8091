import { criteriaSet } from "@thuocdo/criteria/testing";
import { expect, test } from "vitest";
import { foldedAtLevel, outlineRows } from "#features/version-tree/outline-rows.ts";
import { foldOrWalk } from "#features/version-tree/walk.ts";

const version = criteriaSet("I 1.1 percent", "1.2 yes-no", "II 2.1 levels");
const all = outlineRows(version, new Set());

function ids(...collapsed: readonly string[]) {
  return outlineRows(version, new Set(collapsed)).map(({ id }) => id);
}

test("all nodes stand in reading order, the version first", () => {
  expect(ids()).toEqual([
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
  expect(ids("group-I")).toEqual([
    "version",
    "group-I",
    "group-II",
    "criterion-2",
    "indicator-2-1",
  ]);
});

test("folded to a level, nothing deeper shows", () => {
  expect(ids(...foldedAtLevel(version, 2))).toEqual(["version", "group-I", "group-II"]);
  expect(ids(...foldedAtLevel(version, 3)).length).toBe(5);
  expect(ids(...foldedAtLevel(version, 4)).length).toBe(8);
});

test("a row says its level, its place and how many stand beside it", () => {
  expect(all.find(({ id }) => id === "indicator-1-2")).toMatchObject({
    level: 4,
    position: 2,
    siblings: 2,
    parentId: "criterion-1",
    expanded: undefined,
  });
});

test.each([
  { from: "group-I", act: "fold", does: { folded: true }, because: "left folds what is open" },
  {
    from: "indicator-1-1",
    act: "fold",
    does: { go: "criterion-1" },
    because: "left leads to the parent",
  },
  {
    from: "group-I",
    act: "unfold",
    does: { go: "criterion-1" },
    because: "right enters what is open",
  },
  {
    from: "indicator-1-1",
    act: "unfold",
    does: undefined,
    because: "an indicator has nothing below it",
  },
] as const)("to $act $from does $does, since $because", ({ from, act, does }) => {
  expect(
    foldOrWalk(
      all,
      all.findIndex(({ id }) => id === from),
      act,
    ),
  ).toEqual(does);
});
