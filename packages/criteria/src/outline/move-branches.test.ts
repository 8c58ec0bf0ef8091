import { expect, test } from "vitest";
import { applyEdit } from "#edits/apply-edit.ts";
import type { Edit } from "#edits/edit.ts";
import { moveBranches, moveByOne, type MoveRefusal } from "#outline/move-branches.ts";
import type { Result } from "#result.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { listIndicators } from "#tree.ts";

const set = criteriaSet("I 1.1 percent", "1.2 yes-no", "1.3 bands", "2.1 levels", "II 3.1 bands");

/** Indicators in reading order after the move, by criterion. */
function order(moved: Result<Edit, MoveRefusal>) {
  if (!moved.ok) return moved.refusal.code;
  const applied = applyEdit(set, moved.value);
  if (!applied.ok) throw new Error(JSON.stringify(applied.refusal));
  return listIndicators(applied.value.version)
    .map(({ id, code }) => `${code}=${id.replace("indicator-", "")}`)
    .join(" ");
}

test("branches come together before the child at the place", () => {
  expect(
    order(
      moveBranches(set, ["indicator-1-3", "indicator-3-1", "indicator-1-1"], {
        parentId: "criterion-2",
        index: 0,
      }),
    ),
  ).toBe("1.1=1-2 2.1=1-1 2.2=1-3 2.3=3-1 2.4=2-1");
});

test("within one parent the index counts the children as they stand", () => {
  expect(order(moveBranches(set, ["indicator-1-1"], { parentId: "criterion-1", index: 3 }))).toBe(
    "1.1=1-2 1.2=1-3 1.3=1-1 2.1=2-1 3.1=3-1",
  );
});

test("nothing is edited where they stand already", () => {
  for (const index of [0, 1, 2]) {
    const place = { parentId: "criterion-1", index };
    expect(order(moveBranches(set, ["indicator-1-1", "indicator-1-2"], place))).toBe("no-further");
  }
});

test("a single branch is a single edit", () => {
  expect(moveByOne(set, ["indicator-1-1"], 1)).toMatchObject({
    value: { kind: "move-node", index: 1 },
  });
});

test.each([
  {
    ids: ["indicator-1-2", "indicator-1-3"],
    by: -1,
    to: "1.1=1-2 1.2=1-3 1.3=1-1 2.1=2-1 3.1=3-1",
  },
  {
    ids: ["indicator-1-1", "indicator-1-3"],
    by: -1,
    to: "1.1=1-1 1.2=1-3 1.3=1-2 2.1=2-1 3.1=3-1",
  },
  { ids: ["indicator-1-3"], by: 1, to: "1.1=1-1 1.2=1-2 2.1=1-3 2.2=2-1 3.1=3-1" },
  { ids: ["indicator-2-1"], by: -1, to: "1.1=1-1 1.2=1-2 1.3=1-3 1.4=2-1 3.1=3-1" },
  { ids: ["indicator-3-1"], by: 1, to: "no-further" },
  { ids: ["criterion-2"], by: 1, to: "1.1=1-1 1.2=1-2 1.3=1-3 2.1=2-1 3.1=3-1" },
  { ids: ["indicator-1-1", "criterion-2"], by: 1, to: "mixed-kinds" },
] as const)("$ids by $by", ({ ids, by, to }) => {
  expect(order(moveByOne(set, ids, by))).toBe(to);
});

test("a node goes only where its kind stands", () => {
  expect(order(moveBranches(set, ["criterion-1"], { parentId: "criterion-2", index: 0 }))).toBe(
    "wrong-parent",
  );
});
