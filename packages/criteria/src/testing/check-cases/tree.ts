import { level, type CheckCase } from "#testing/check-cases/check-case.ts";

/** Of the tree, verdicts and classification. */
export const treeCases: readonly CheckCase[] = [
  {
    code: "criterion-without-indicators",
    of: "percent",
    node: "criterion-1",
    set: ["indicators"],
    to: [],
    found: { nodeId: "criterion-1" },
    because: "nothing is asked",
  },
  {
    code: "group-without-criteria",
    of: "percent",
    node: "group-I",
    set: ["criteria"],
    to: [],
    found: { nodeId: "group-I" },
    because: "nothing is in it",
  },
  {
    code: "version-without-groups",
    of: "percent",
    node: "version",
    set: ["groups"],
    to: [],
    because: "nothing is in it",
  },
  // Verdict and classification
  {
    code: "verdict-unreachable",
    of: "percent",
    node: "criterion-1",
    set: ["verdict"],
    to: { kind: "points", atLeastHundredths: 501 },
    found: { path: ["verdict", "atLeastHundredths"], by: "points", required: "5.01", most: "5" },
    because: "the criterion has 5 points",
  },
  {
    code: "verdict-unreachable",
    of: "bonus",
    node: "criterion-1",
    set: ["verdict"],
    to: { kind: "at-least-indicators", count: 2 },
    found: { path: ["verdict", "count"], by: "indicators", required: "2", most: "1" },
    because: "a bonus is no indicator to be met",
  },
  {
    code: "verdict-unreachable",
    of: "percent",
    node: "criterion-1",
    set: ["verdict"],
    to: { kind: "share", atLeastPercent: "100.5" },
    found: { by: "share", required: "100.5", most: "100" },
    because: "there is no more than all",
  },
  ...(
    [
      [{ totalAtLeastHundredths: 501 }, "total", "the set has 5 points"],
      [{ criteriaMet: 2 }, "criteria", "there is one criterion"],
      [{ groupShareAtLeastPercent: "101" }, "group-share", "there is no more than all"],
    ] as const
  ).map(([requires, reason, because]): CheckCase => ({
    code: "level-unreachable",
    of: "percent",
    node: "version",
    set: ["classification", "levels", 0],
    to: level(requires),
    found: { path: ["classification", "levels", 0], key: "best", because: reason },
    because,
  })),
  {
    code: "level-unreachable",
    of: "percent",
    node: "version",
    set: ["classification", "levels", 0],
    to: level({}),
    found: { path: ["classification", "levels", 1], key: "not-met", because: "taken-before" },
    because: "the level before it requires nothing either",
  },
  {
    code: "levels-out-of-order",
    of: "percent",
    node: "version",
    set: ["classification", "levels"],
    to: [
      { ...level({ totalAtLeastHundredths: 100 }), key: "good" },
      level({ totalAtLeastHundredths: 400 }),
    ],
    found: { path: ["classification", "levels", 1], key: "best", before: "good" },
    because: "who has 4 points has level good, which stands first",
  },
];
