import { randomUUID } from "node:crypto";
import type { Call } from "@thuocdo/contract/call";
import {
  beginCityPlan,
  downloadCityPlanWorkbook,
  editCityPlan,
  getCityPlan,
  listCityPlanChanges,
  listCityPlans,
  readCityPlanTasks,
} from "@thuocdo/contract/city-plans";
import {
  usualFundSources,
  type PlanEdit,
  type PlanHead,
  type PlanTask,
} from "@thuocdo/submissions/city-plan/plan-item";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;
let drafter: Call;
let ward: Call;

beforeAll(async () => {
  service = await startService();
  drafter = await service.signIn("north.drafter");
  ward = await service.signIn("north.officer");
});
afterAll(async () => await service.stop());

const headOf = (): PlanHead => ({
  title: "Đề án thành phố Bắc",
  decisionNumber: "12/QĐ-UBND",
  decidedOn: "2021-06-01",
  signerTitle: "Chủ tịch UBND thành phố",
  periodFrom: "2021-06-01",
  periodTo: "2022-06-30",
  wardIds: [service.units.north.ward],
  fundSources: [...usualFundSources],
  versionId: null,
});
const taskOf = (given: Partial<PlanTask> = {}): PlanTask => ({
  number: "1",
  title: "Cải tạo trụ sở",
  ownerUnitId: service.units.north.ward,
  ownerName: "",
  dueOn: "2021-07-04",
  nodeIds: [],
  ...given,
});
async function begin() {
  const id = randomUUID();
  await drafter(beginCityPlan, {
    body: { id, cityUnitId: service.units.north.city, head: headOf() },
  });
  return id;
}
const edit = async (planId: string, edits: PlanEdit[], by = drafter, id = randomUUID()) =>
  await by(editCityPlan, { params: { planId }, body: { id, edits } });
const put = (id: string, baseRevision: number, content: PlanTask | null): PlanEdit => ({
  kind: "task",
  id,
  baseRevision,
  content,
});

test("a plan is begun once under its id, and counts what is late as of today", async () => {
  const planId = await begin();
  const body = { id: planId, cityUnitId: service.units.north.city, head: headOf() };
  expect((await drafter(beginCityPlan, { body })).sequence).toBe(1);
  const other = taskOf({ number: "2", title: "Việc của thành phố", ownerUnitId: null });
  await edit(planId, [put(randomUUID(), 0, taskOf()), put(randomUUID(), 0, other)]);
  // Today is 05/07/2021.
  const { items } = await drafter(listCityPlans);
  expect(items.find(({ id }) => id === planId)?.tasks).toMatchObject({ total: 2, overdue: 2 });
});

test("of two who change one task, the second is told, and the first one's stays", async () => {
  const planId = await begin();
  const taskId = randomUUID();
  await edit(planId, [put(taskId, 0, taskOf())]);
  await edit(planId, [put(taskId, 1, taskOf({ title: "Người thứ nhất" }))]);
  const late = edit(planId, [put(taskId, 1, taskOf({ title: "Người thứ hai" }))]);
  expect(await refusalOf(late)).toMatchObject({
    code: "plan-item-changed",
    details: { items: [{ kind: "task", id: taskId }] },
  });
  const { items } = await drafter(getCityPlan, { params: { planId } });
  expect(items.find(({ item }) => item.id === taskId)?.item.content).toMatchObject({
    title: "Người thứ nhất",
  });
});

test("two who change one task at the same moment: one of them is stored", async () => {
  const planId = await begin();
  const taskId = randomUUID();
  await edit(planId, [put(taskId, 0, taskOf())]);
  const sent = await Promise.allSettled(
    ["A", "B", "C"].map(async (title) => await edit(planId, [put(taskId, 1, taskOf({ title }))])),
  );
  expect(sent.map(({ status }) => status).toSorted()).toEqual([
    "fulfilled",
    "rejected",
    "rejected",
  ]);
});

test("an act sent again is done once; what was taken out comes back by its opposite, and all of it is in the history", async () => {
  const planId = await begin();
  const [taskId, actId] = [randomUUID(), randomUUID()];
  const edits = [put(taskId, 0, taskOf())];
  await edit(planId, edits, drafter, actId);
  await edit(planId, edits, drafter, actId);
  await edit(planId, [put(taskId, 1, null)]);
  await edit(planId, [put(taskId, 2, taskOf())]);
  const { items } = await drafter(listCityPlanChanges, { params: { planId }, query: {} });
  expect(items.map(({ kind, before, after }) => [kind, before !== null, after !== null])).toEqual([
    ["task", false, true],
    ["task", true, false],
    ["task", false, true],
    ["plan", false, true],
  ]);
});

test("a ward sees its own tasks and no money, and reports how far they are", async () => {
  const planId = await begin();
  const [own, others] = [randomUUID(), randomUUID()];
  await edit(planId, [
    put(own, 0, taskOf()),
    put(others, 0, taskOf({ number: "2", title: "Việc khác", ownerUnitId: null })),
    {
      kind: "fund",
      id: randomUUID(),
      baseRevision: 0,
      content: { year: 2021, sourceKey: "local", purpose: "", plannedDong: 5, spentDong: 0 },
    },
  ]);
  const seen = await ward(getCityPlan, { params: { planId } });
  expect(seen.items.map(({ item }) => item.kind).toSorted()).toEqual(["plan", "task"]);
  expect(seen.mayReportOn).toEqual([own]);
  const content = { percent: 30, doneOn: null, stopped: false, note: "Đang thi công" };
  const report = (id: string): PlanEdit => ({ kind: "progress", id, baseRevision: 0, content });
  await edit(planId, [report(own)], ward);
  expect(await refusalOf(edit(planId, [report(others)], ward))).toMatchObject({
    code: "not-allowed",
  });
  expect(await refusalOf(edit(planId, [put(own, 1, taskOf())], ward))).toMatchObject({
    code: "not-allowed",
  });
});

test("units of another city are not named in a plan", async () => {
  const planId = await begin();
  const ownerUnitId = service.units.south.ward;
  expect(
    await refusalOf(edit(planId, [put(randomUUID(), 0, taskOf({ ownerUnitId }))])),
  ).toMatchObject({ code: "unit-not-of-city", details: { unitIds: [ownerUnitId] } });
});

test("the workbook written out is read back as nothing new", async () => {
  const planId = await begin();
  await edit(planId, [put(randomUUID(), 0, taskOf())]);
  const body = await drafter(downloadCityPlanWorkbook, { params: { planId } });
  const table = await drafter(readCityPlanTasks, { params: { planId }, body });
  expect(table).toMatchObject({ isTaskTable: true, tasks: [], problems: [], same: 1 });
});
