import { applyEdit } from "@thuocdo/criteria/apply-edit";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { expect, test } from "vitest";
import {
  addEdit,
  moveEdit,
  neighbourOf,
  type ChildKind,
} from "#features/version-tree/place-edits.ts";

const version = criteriaSet("I 1.1 percent", "1.2 yes-no", "II 2.1 levels");

test.each<{ selected: string; kind: ChildKind; parentId: string; index: number; because: string }>([
  {
    selected: "version",
    kind: "group",
    parentId: "version",
    index: 2,
    because: "a group goes last",
  },
  {
    selected: "indicator-1-1",
    kind: "group",
    parentId: "version",
    index: 1,
    because: "it goes after the group one is in",
  },
  {
    selected: "group-I",
    kind: "criterion",
    parentId: "group-I",
    index: 1,
    because: "it goes last in the group",
  },
  {
    selected: "criterion-1",
    kind: "indicator",
    parentId: "criterion-1",
    index: 2,
    because: "it goes last in the criterion",
  },
  {
    selected: "indicator-1-1",
    kind: "indicator",
    parentId: "criterion-1",
    index: 1,
    because: "it goes right after",
  },
])("a $kind added at $selected: $because", ({ selected, kind, parentId, index }) => {
  const edit = addEdit(version, selected, { kind, id: "new" });
  expect(edit).toMatchObject({ parentId, index });
  expect(edit && applyEdit(version, edit).ok).toBe(true);
});

test("an indicator can't be added where no criterion is chosen", () => {
  expect(addEdit(version, "group-I", { kind: "indicator", id: "new" })).toBeUndefined();
});

test("a node moves one place among its siblings", () => {
  expect(moveEdit(version, "indicator-1-1", 1)).toMatchObject({
    parentId: "criterion-1",
    index: 1,
  });
});

test("past the last place a node moves into the next parent, past the first into the one before", () => {
  expect(moveEdit(version, "indicator-1-2", 1)).toMatchObject({
    parentId: "criterion-2",
    index: 0,
  });
  expect(moveEdit(version, "indicator-2-1", -1)).toMatchObject({
    parentId: "criterion-1",
    index: 2,
  });
});

test("the first of all can't move up", () => {
  expect(moveEdit(version, "group-I", -1)).toBeUndefined();
  expect(moveEdit(version, "version", 1)).toBeUndefined();
});

test.each([
  ["indicator-1-1", "indicator-1-2"],
  ["indicator-1-2", "indicator-1-1"],
  ["indicator-2-1", "criterion-2"],
])("when %s goes, %s is looked at", (gone, next) => {
  expect(neighbourOf(version, gone)).toBe(next);
});
