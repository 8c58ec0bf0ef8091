import { expect, test } from "vitest";
import type { Edit } from "#edits/edit.ts";
import { conflict, touches } from "#edits/touches.ts";
import { indicator } from "#testing/indicators.ts";

const set = (nodeId: string, ...path: (string | number)[]): Edit => ({
  kind: "set-field",
  nodeId,
  path,
  value: "",
});
const terms = {
  kind: "set-parts",
  nodeId: "a",
  parts: { terms: indicator("gate", "a").terms },
} as const;
const move = { kind: "move-node", nodeId: "a", parentId: "p", index: 0 } as const;
const remove = { kind: "remove-node", nodeId: "a" } as const;

test.each<{ one: Edit; other: Edit; conflicts: boolean; because: string }>([
  { one: set("a", "title"), other: set("a", "title"), conflicts: true, because: "both set it" },
  { one: set("a", "title"), other: set("b", "title"), conflicts: false, because: "nodes differ" },
  {
    one: set("a", "title"),
    other: set("a", "guidance"),
    conflicts: false,
    because: "fields differ",
  },
  {
    one: set("a", "rule", "bands", 1, "from"),
    other: set("a", "rule", "bands", 2, "from"),
    conflicts: false,
    because: "they set different bands",
  },
  {
    one: set("a", "terms", "minimum"),
    other: terms,
    conflicts: true,
    because: "one sets a part of the other",
  },
  { one: move, other: set("a", "title"), conflicts: false, because: "a place is no field" },
  { one: move, other: move, conflicts: true, because: "both move it" },
  {
    one: remove,
    other: set("a", "title"),
    conflicts: true,
    because: "the field goes with the node",
  },
  {
    one: { kind: "several", edits: [move, remove] },
    other: set("a", "title"),
    conflicts: true,
    because: "one of several takes the node away",
  },
])("$one.kind and $other.kind: $because", ({ one, other, conflicts }) => {
  expect(conflict(one, other)).toBe(conflicts);
  expect(conflict(other, one)).toBe(conflicts);
});

test("parts are named one by one", () => {
  const { inputs, rule } = indicator("gate", "a");
  expect(touches({ kind: "set-parts", nodeId: "a", parts: { inputs, rule } })).toEqual([
    { nodeId: "a", path: ["inputs"] },
    { nodeId: "a", path: ["rule"] },
  ]);
});
