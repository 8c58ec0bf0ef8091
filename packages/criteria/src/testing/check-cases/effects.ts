import type { CheckCase } from "#testing/check-cases/check-case.ts";

/** Of what makes no difference. */
export const effectsCases: readonly CheckCase[] = [
  {
    code: "band-without-effect",
    of: "bands",
    set: ["rule", "bands", 1, "hundredths"],
    to: 500,
    found: { path: ["rule", "bands", 1], severity: "warning", from: "3", hundredths: 500 },
    because: "2 cases have 5 points, and so have 3",
  },
  {
    code: "level-without-effect",
    of: "title",
    set: ["rule", "levels", 1, "hundredths"],
    to: 0,
    found: { path: ["rule", "levels", 2], severity: "warning", key: "none", before: "part" },
    because: "the middle level has no points, and the last has none either",
  },
  {
    code: "item-without-points",
    of: "deduction",
    set: ["rule", "items", 0, "hundredths"],
    to: 0,
    found: { path: ["rule", "items", 0], severity: "warning", key: "late" },
    because: "to be late costs nothing",
  },
];
