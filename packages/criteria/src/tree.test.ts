import { expect, test } from "vitest";
import { criteriaSet } from "#testing/criteria-set.ts";
import { childrenOf, findNode, parentOf, walkNodes } from "#tree.ts";

const set = criteriaSet("I 1.1 percent", "1.2 yes-no", "II 2.1 levels");

test("nodes come in reading order, each before its children", () => {
  expect([...walkNodes(set)].map(({ node }) => node.id)).toEqual([
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

test("each node is among the children of its parent, in its place", () => {
  const below = [...walkNodes(set)].slice(1);
  for (const placed of below) {
    const parent = parentOf(set, placed);
    expect(parent && childrenOf(parent)[placed.at.at(-1) ?? -1]).toBe(placed.node);
  }
  expect(parentOf(set, { kind: "version", node: set, at: [] })).toBeUndefined();
});

test("a node is found by id with its place, the version by its own", () => {
  expect(findNode(set, "indicator-1-2")).toMatchObject({ kind: "indicator", at: [0, 0, 1] });
  expect(findNode(set, "version")).toMatchObject({ kind: "version", at: [] });
  expect(findNode(set, "gone")).toBeUndefined();
});
