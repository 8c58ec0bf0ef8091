import { expect, test } from "vitest";
import { renumber, roman } from "#numbering.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { walkNodes } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

const set = criteriaSet("I 1.1 percent", "1.2 yes-no", "2.1 levels", "II 3.1 bands");

function codes(numbering: CriteriaSetVersion["numbering"]) {
  return [...walkNodes(renumber({ ...set, numbering }))].flatMap(({ kind, node }) =>
    kind === "version" ? [] : [node.code],
  );
}

test.each([
  {
    numbering: { groups: "roman", criteria: "continuous" },
    expected: "I 1 1.1 1.2 2 2.1 II 3 3.1",
  },
  {
    numbering: { groups: "arabic", criteria: "within-group" },
    expected: "1 1.1 1.1.1 1.1.2 1.2 1.2.1 2 2.1 2.1.1",
  },
  {
    numbering: { groups: "roman", criteria: "within-group" },
    expected: "I I.1 I.1.1 I.1.2 I.2 I.2.1 II II.1 II.1.1",
  },
] as const)("$numbering.groups, $numbering.criteria: $expected", ({ numbering, expected }) => {
  expect(codes(numbering).join(" ")).toBe(expected);
});

test("a version whose codes are right stays the same object", () => {
  expect(renumber(set)).toBe(set);
});

test("only what is renumbered is made anew", () => {
  const [first, second] = set.groups;
  const swapped = renumber({ ...set, groups: [{ ...first!, criteria: [] }, second!] });
  expect(swapped.groups[1]!.criteria[0]!.code).toBe("1");
  const grown = renumber({ ...set, groups: [first!, { ...second!, code: "III" }] });
  expect(grown.groups[0]).toBe(first);
  expect(grown.groups[1]!.criteria).toBe(second!.criteria);
});

test.each([
  [4, "IV"],
  [7, "VII"],
  [9, "IX"],
  [22, "XXII"],
  [49, "XLIX"],
])("%d is %s", (number, numeral) => {
  expect(roman(number)).toBe(numeral);
});
