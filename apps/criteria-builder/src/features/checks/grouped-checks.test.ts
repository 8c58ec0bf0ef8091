import { checkVersion } from "@thuocdo/criteria/check-version";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { expect, test } from "vitest";
import { groupChecks } from "#features/checks/grouped-checks.ts";

const [group, ...others] = criteriaSet("1.1 percent", "1.2 yes-no", "2.1 bands").groups;
if (group === undefined) throw new Error("the set has a group");
const [first, second] = group.criteria;
if (first === undefined || second === undefined) throw new Error("the group has two criteria");
const [indicator, ...rest] = first.indicators;
if (indicator === undefined) throw new Error("the criterion has an indicator");
// Two warnings at an indicator of the first criterion; an error and a warning at the second.
const version = {
  ...criteriaSet("1.1 percent", "1.2 yes-no", "2.1 bands"),
  groups: [
    {
      ...group,
      criteria: [
        {
          ...first,
          indicators: [
            { ...indicator, guidance: "", terms: { ...indicator.terms, evidence: [] } },
            ...rest,
          ],
        },
        { ...second, meaning: "", title: "Giữ vững TTXH" },
      ],
    },
    ...others,
  ],
};
const checks = checkVersion(version);
const shown = (filter: Parameters<typeof groupChecks>[2]) =>
  groupChecks(version, checks, filter).map(({ placed, checks: own }) => [
    placed.node.id,
    ...own.map(({ code }) => code),
  ]);

test("checks stand by node, those with errors first, and errors first in each", () => {
  expect(shown({ severity: undefined, topic: undefined })).toEqual([
    ["criterion-2", "meaning-missing", "abbreviation-undefined"],
    ["indicator-1-1", "guidance-missing", "no-evidence-named"],
  ]);
});

test("only those of one severity or one topic are shown when asked for", () => {
  expect(shown({ severity: "error", topic: undefined })).toEqual([
    ["criterion-2", "meaning-missing"],
  ]);
  expect(shown({ severity: "warning", topic: "words" })).toHaveLength(2);
  expect(shown({ severity: undefined, topic: "points" })).toEqual([]);
});
