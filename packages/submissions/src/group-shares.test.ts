import { criteriaSet } from "@thuocdo/criteria/testing";
import { expect, test } from "vitest";
import {
  indicatorsOf,
  progressByOfficer,
  shareGroup,
  unfinishedShares,
  type GroupShare,
} from "#group-shares.ts";

// Three groups with 2, 1 and 1 indicators.
const whole = criteriaSet("1.1 yes-no", "1.2 yes-no", "2.1 yes-no", "3.1 yes-no");
const version = {
  ...whole,
  groups: whole.groups.flatMap((group) =>
    group.criteria.map((criterion) => ({
      ...group,
      id: `group-of-${criterion.id}`,
      criteria: [criterion],
    })),
  ),
};
const [one = "", two = "", three = ""] = version.groups.map(({ id }) => id);
const ids = version.groups.map(({ criteria }) =>
  criteria.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
);
const shares: readonly GroupShare[] = [
  { groupId: three, personId: "an", done: false },
  { groupId: two, personId: "binh", done: true },
  { groupId: one, personId: "an", done: true },
];

test("a group of the version goes to an officer of the unit", () => {
  const known = { groupIds: [one], officerIds: ["an"] };
  expect(shareGroup({ groupId: one, personId: "an" }, known).ok).toBe(true);
  expect(shareGroup({ groupId: "khac", personId: "an" }, known)).toMatchObject({
    refusal: { code: "group-unknown", groupId: "khac" },
  });
  expect(shareGroup({ groupId: one, personId: "binh" }, known)).toMatchObject({
    refusal: { code: "officer-not-of-unit", personId: "binh" },
  });
});

test("progress is counted by officer: groups said to be ready, and indicators that lack something", () => {
  const lacking = new Set([ids[0]?.[1] ?? "", ids[2]?.[0] ?? "", ids[1]?.[0] ?? ""]);
  expect(progressByOfficer(version, shares, lacking)).toEqual([
    // Groups 1 and 3: 2 + 1 indicators, of which 1.2 and 3.1 lack something.
    { personId: "an", groups: 2, groupsDone: 1, indicators: 3, lacking: 2 },
    { personId: "binh", groups: 1, groupsDone: 1, indicators: 1, lacking: 1 },
  ]);
});

test("a share of a group that the version no longer has counts nowhere", () => {
  const stray = [{ groupId: "khac", personId: "an", done: false }];
  expect(progressByOfficer(version, stray, new Set())).toEqual([]);
  expect(unfinishedShares(version, stray)).toEqual([]);
});

test("an officer's own part is the indicators of the groups given to them", () => {
  expect([...indicatorsOf(version, shares, "an")]).toEqual([...(ids[0] ?? []), ...(ids[2] ?? [])]);
  expect(indicatorsOf(version, shares, "chi").size).toBe(0);
});

test("what is told before sending is each group given and not said to be ready", () => {
  expect(unfinishedShares(version, shares).map(({ groupId }) => groupId)).toEqual([three]);
  expect(unfinishedShares(version, [])).toEqual([]);
});
