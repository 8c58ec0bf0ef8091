import { expect, test } from "vitest";
import type { AuthoredEdit } from "#edits/authored-edit.ts";
import { groupBursts } from "#edits/group-bursts.ts";

/** "an 0": An edits at minute 0; "an 3 ←2": An restores state 2. Given oldest first, read newest first. */
function history(...lines: readonly string[]) {
  const edits = lines.map((line, at): AuthoredEdit => {
    const [who = "", minute = "0", restores] = line.split(" ");
    const edit = { kind: "remove-node", nodeId: "x" } as const;
    return {
      id: `e${at + 1}`,
      sequence: at + 1,
      edit,
      inverse: edit,
      base: at,
      takesBack: [],
      editedAt: new Date(Number(minute) * 60_000).toISOString(),
      editedBy: { id: who, fullName: who },
      restores: restores === undefined ? null : Number(restores.slice(1)),
    };
  });
  return groupBursts(edits.toReversed()).map(({ editedBy, edits: within, sequence }) => [
    editedBy?.id,
    within.map((edit) => edit.sequence),
    sequence,
  ]);
}

test("edits of one person in one go are one, newest first", () => {
  expect(history("an 0", "an 4", "an 9")).toEqual([["an", [1, 2, 3], 3]]);
});

test("a longer pause begins another", () => {
  expect(history("an 0", "an 5", "an 11")).toEqual([
    ["an", [3], 3],
    ["an", [1, 2], 2],
  ]);
});

test("somebody else's edit comes between", () => {
  expect(history("an 0", "binh 1", "an 2")).toEqual([
    ["an", [3], 3],
    ["binh", [2], 2],
    ["an", [1], 1],
  ]);
});

test("bringing back a past state stands by itself", () => {
  expect(history("an 0", "an 1 ←0", "an 2")).toEqual([
    ["an", [3], 3],
    ["an", [2], 2],
    ["an", [1], 1],
  ]);
});
