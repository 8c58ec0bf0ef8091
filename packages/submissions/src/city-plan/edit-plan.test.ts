import { expect, test } from "vitest";
import { editPlan } from "#city-plan/edit-plan.ts";
import { sampleHead, sampleTask } from "#city-plan/sample-plan.ts";
import { noProgress, type PlanEdit, type PlanItem } from "#city-plan/plan-item.ts";

const today = "2022-01-15";
const head: PlanItem = { kind: "plan", id: "p", revision: 1, content: sampleHead };
const task: PlanItem = { kind: "task", id: "t", revision: 3, content: sampleTask };
const plan = [head, task];
const edit = (made: PlanEdit) => editPlan(plan, [made], today);
const problems = (made: PlanEdit) => {
  const result = edit(made);
  return result.ok || result.refusal.code !== "plan-refused"
    ? []
    : result.refusal.problems.map(({ field, what }) => `${field} ${what}`);
};

test("an edit made upon what is there counts its revision up and leaves the rest", () => {
  const content = { ...sampleTask, title: "Sửa trụ sở" };
  expect(edit({ kind: "task", id: "t", baseRevision: 3, content })).toEqual({
    ok: true,
    value: [head, { kind: "task", id: "t", revision: 4, content }],
  });
});

test("what somebody changed meanwhile is not written over, and nothing else of the act is stored", () => {
  const result = editPlan(
    plan,
    [
      { kind: "task", id: "new", baseRevision: 0, content: sampleTask },
      { kind: "task", id: "t", baseRevision: 2, content: sampleTask },
    ],
    today,
  );
  expect(result).toEqual({
    ok: false,
    refusal: { code: "plan-item-changed", items: [{ kind: "task", id: "t" }] },
  });
});

test("an edit and its opposite give what was there before", () => {
  const taken = editPlan(plan, [{ kind: "task", id: "t", baseRevision: 3, content: null }], today);
  if (!taken.ok) throw new Error("refused");
  const back = editPlan(
    taken.value,
    [{ kind: "task", id: "t", baseRevision: 4, content: sampleTask }],
    today,
  );
  expect(back).toMatchObject({ ok: true, value: [head, { revision: 5, content: sampleTask }] });
});

test.each<[PlanEdit, string]>([
  [{ kind: "plan", id: "p", baseRevision: 1, content: null }, "content not-removable"],
  [
    {
      kind: "plan",
      id: "p",
      baseRevision: 1,
      content: { ...sampleHead, periodTo: "2021-05-31" },
    },
    "periodTo too-early",
  ],
  [
    { kind: "task", id: "t", baseRevision: 3, content: { ...sampleTask, title: " " } },
    "title missing",
  ],
  [
    { kind: "progress", id: "t", baseRevision: 0, content: { ...noProgress, percent: 100 } },
    "doneOn done-without-day",
  ],
  [
    {
      kind: "progress",
      id: "t",
      baseRevision: 0,
      content: { ...noProgress, percent: 100, doneOn: "2022-01-16" },
    },
    "doneOn to-come",
  ],
  [
    { kind: "progress", id: "t", baseRevision: 0, content: { ...noProgress, stopped: true } },
    "note stopped-without-note",
  ],
  [{ kind: "progress", id: "x", baseRevision: 0, content: noProgress }, "percent unknown-task"],
  [
    {
      kind: "fund",
      id: "f",
      baseRevision: 0,
      content: { year: 2023, sourceKey: "local", purpose: "", plannedDong: 1, spentDong: 0 },
    },
    "year outside-period",
  ],
  [
    {
      kind: "fund",
      id: "f",
      baseRevision: 0,
      content: { year: 2022, sourceKey: "lottery", purpose: "", plannedDong: 1, spentDong: 0 },
    },
    "sourceKey unknown-source",
  ],
])("refuses %j as %s", (made, told) => {
  expect(problems(made)).toContain(told);
});

test("a source stays in the plan while lines of funding name it", () => {
  const fund: PlanItem = {
    kind: "fund",
    id: "f",
    revision: 1,
    content: { year: 2022, sourceKey: "local", purpose: "", plannedDong: 1, spentDong: 0 },
  };
  const fundSources = sampleHead.fundSources.filter(({ key }) => key !== "local");
  const content = { ...sampleHead, fundSources };
  const made: PlanEdit = { kind: "plan", id: "p", baseRevision: 1, content };
  expect(editPlan([...plan, fund], [made], today)).toMatchObject({
    refusal: { problems: [{ field: "fundSources", what: "source-in-use" }] },
  });
  expect(editPlan(plan, [made], today).ok).toBe(true);
});
