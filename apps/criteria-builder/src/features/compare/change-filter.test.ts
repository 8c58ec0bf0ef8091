import { diffVersions } from "@thuocdo/criteria/diff-versions";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { expect, test } from "vitest";
import { countChanges, filterNodes, filters } from "#features/compare/change-filter.ts";
import { lineId } from "#features/compare/line-id.ts";

const before = criteriaSet("1.1 percent", "1.2 yes-no", "2.1 levels");
const [group] = before.groups;
const [one, two] = group!.criteria;
const changed = { ...one!, title: "Tên mới", maxHundredths: 900 };
const after = { ...before, groups: [{ ...group!, criteria: [two!, changed] }] };
const { nodes } = diffVersions(before, after);

test.each([
  { filter: "all", shown: 3 },
  { filter: "scoring", shown: 1 },
  { filter: "wording", shown: 1 },
  { filter: "place", shown: 1 },
  { filter: "ended", shown: 0 },
] as const)("of a node moved, renamed and with other points, $filter shows $shown", (each) => {
  expect(countChanges(filterNodes(nodes, each.filter))).toBe(each.shown);
});

test("whatever differs is shown by one filter at least besides all", () => {
  const some = filters.filter((filter) => filter !== "all");
  const shown = new Set(
    some.flatMap((filter) =>
      filterNodes(nodes, filter).flatMap((node) =>
        node.changes.map((change) => lineId(node, change)),
      ),
    ),
  );
  expect(shown.size).toBe(countChanges(nodes));
});
