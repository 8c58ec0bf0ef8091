import type { CheckCase } from "#testing/check-cases/check-case.ts";

/** Of points. */
export const pointsCases: readonly CheckCase[] = [
  {
    code: "points-do-not-sum",
    of: "percent",
    node: "criterion-1",
    set: ["maxHundredths"],
    to: 400,
    found: { of: "criterion", declaredHundredths: 400, sumHundredths: 500 },
    because: "the criterion says 4, its indicators make 5",
  },
  {
    code: "points-do-not-sum",
    of: "percent",
    node: "group-I",
    set: ["maxHundredths"],
    to: 600,
    found: { of: "group", declaredHundredths: 600, sumHundredths: 500 },
    because: "the group says 6, its criteria make 5",
  },
  {
    code: "points-do-not-sum",
    of: "percent",
    node: "version",
    set: ["totalCapHundredths"],
    to: 501,
    found: { of: "total", declaredHundredths: 501, sumHundredths: 500 },
    because: "without a bonus no unit comes above the groups' sum",
  },
  {
    code: "points-negative",
    of: "deduction",
    set: ["rule", "items", 1, "hundredths"],
    to: -50,
    found: { path: ["rule", "items", 1, "hundredths"], hundredths: -50 },
    because: "taking less than nothing would give",
  },
];
