import { criteriaSet } from "@thuocdo/criteria/testing";
import { expect, test } from "vitest";
import { dropPlace } from "#features/version-tree/drop-place.ts";
import { outlineRows } from "#features/version-tree/outline-rows.ts";

const version = criteriaSet("I 1.1 percent", "1.2 yes-no", "II 2.1 levels", "3.1 bands");
// version, group-I, criterion-1, indicator-1-1, indicator-1-2, group-II, criterion-2, indicator-2-1, criterion-3, …
const rows = outlineRows(version, new Set());
const folded = outlineRows(version, new Set(["group-II"]));

function drop(
  kind: "group" | "criterion" | "indicator",
  over: string,
  half: "upper" | "lower",
  among = rows,
) {
  const found = dropPlace(version, among, {
    kind,
    row: among.findIndex(({ id }) => id === over),
    half,
  });
  return (
    found &&
    `${found.place.parentId} ${found.place.index}, above ${among[found.beforeRow]?.id ?? "the end"}`
  );
}

test.each([
  ["indicator", "indicator-1-2", "upper", "criterion-1 1, above indicator-1-2", "it goes before"],
  ["indicator", "indicator-1-2", "lower", "criterion-1 2, above group-II", "it goes after"],
  [
    "indicator",
    "criterion-2",
    "lower",
    "criterion-2 0, above indicator-2-1",
    "an open criterion takes it first",
  ],
  [
    "indicator",
    "criterion-2",
    "upper",
    "criterion-1 2, above criterion-2",
    "it ends the criterion above",
  ],
  [
    "indicator",
    "group-II",
    "upper",
    "criterion-1 2, above group-II",
    "it ends the criterion above",
  ],
  ["indicator", "group-II", "lower", undefined, "a group holds no indicator"],
  [
    "criterion",
    "indicator-1-1",
    "upper",
    "group-I 1, above group-II",
    "it goes after the one that the indicator is in",
  ],
  ["criterion", "criterion-1", "lower", "group-I 1, above group-II", "it goes after all below"],
  [
    "criterion",
    "group-II",
    "lower",
    "group-II 0, above criterion-2",
    "an open group takes it first",
  ],
  ["criterion", "group-II", "upper", "group-I 1, above group-II", "it ends the group above"],
  ["group", "indicator-1-1", "lower", "version 1, above group-II", "groups stand beside groups"],
  ["group", "version", "lower", "version 0, above group-I", "or first of all"],
  ["group", "criterion-3", "lower", "version 2, above the end", "or last of all"],
] as const)(
  "dropped, a %s on the %s (%s half) goes to %s: %s",
  (kind, over, half, place, _because) => {
    expect(drop(kind, over, half)).toBe(place);
  },
);

test("what is dropped on a folded row goes to the end of what is in it", () => {
  expect(drop("criterion", "group-II", "lower", folded)).toBe("group-II 2, above the end");
});
