import { expect, test } from "vitest";
import { roundPlanProblems, type RoundPlan } from "#round-plan.ts";

const plan: RoundPlan = {
  title: "Quý IV/2021",
  versionId: "version",
  periodFrom: "2021-10-01",
  periodTo: "2021-12-31",
  opensAt: "2022-01-01T00:00:00Z",
  closesAt: "2022-01-15T10:00:00Z",
  appraisingLevels: ["district", "city"],
  unitIds: ["ward"],
};
const at = "2021-12-01T00:00:00Z";

test("a plan with all it needs has no problem; a period may be one day", () => {
  expect(roundPlanProblems(plan, at)).toEqual([]);
  expect(roundPlanProblems({ ...plan, periodTo: plan.periodFrom }, at)).toEqual([]);
});

test("what is missing is told by field, in the order of the form", () => {
  const bare = { ...plan, title: "  ", versionId: "", appraisingLevels: [], unitIds: [] };
  expect(roundPlanProblems(bare, at).map(({ field }) => field)).toEqual([
    "title",
    "versionId",
    "appraisingLevels",
    "unitIds",
  ]);
});

test("a period that ends before it begins is told with the day it must not come before", () => {
  expect(roundPlanProblems({ ...plan, periodTo: "2021-09-30" }, at)).toEqual([
    { code: "not-after", field: "periodTo", other: "2021-10-01" },
  ]);
});

test("a deadline must come after the opening, and must not have passed", () => {
  expect(roundPlanProblems({ ...plan, closesAt: plan.opensAt }, at)).toEqual([
    { code: "not-after", field: "closesAt", other: plan.opensAt },
  ]);
  expect(roundPlanProblems(plan, "2022-01-15T10:00:00Z")).toEqual([
    { code: "already-past", field: "closesAt", other: "2022-01-15T10:00:00Z" },
  ]);
});
