import { expect, test } from "vitest";
import { noProgress } from "#city-plan/plan-item.ts";
import { blankTask, readTaskCell, type TypedTaskColumn } from "#city-plan/read-task-cell.ts";
import { sampleTask } from "#city-plan/sample-plan.ts";

const context = {
  items: [],
  units: [
    { id: "u1", code: "00019", name: "Phường Điện Biên", above: ["Quận Ba Đình"] },
    { id: "u2", code: "00500", name: "Phường 1", above: ["Quận Một"] },
    { id: "u3", code: "00501", name: "Phường 1", above: ["Quận Hai"] },
  ],
  groups: [{ id: "g5", code: "V", title: "Cải cách hành chính", criteria: [] }],
};
const begun = {
  task: { ...sampleTask, ownerUnitId: "u1", dueOn: "2021-12-31", nodeIds: ["g5"] },
  progress: { ...noProgress, percent: 40, note: "Đã mời thầu" },
};
const done = { ...begun, progress: { ...noProgress, percent: 100, doneOn: "2021-12-20" } };
const type = (column: TypedTaskColumn, typed: string, of = begun) =>
  readTaskCell(of, column, typed, context);

test("a typed cell changes what it says and nothing else", () => {
  const { task, progress } = begun;
  expect(type("title", "Sửa trụ sở")).toEqual({
    ok: true,
    value: { task: { ...task, title: "Sửa trụ sở" }, progress },
  });
  expect(type("due", "5/1/2022")).toEqual({
    ok: true,
    value: { task: { ...task, dueOn: "2022-01-05" }, progress },
  });
  expect(type("owner", "Ban quản lý dự án")).toEqual({
    ok: true,
    value: {
      task: { ...task, ownerUnitId: null, ownerName: "Ban quản lý dự án" },
      progress,
    },
  });
  expect(type("percent", "65 %")).toEqual({
    ok: true,
    value: { task, progress: { ...progress, percent: 65 } },
  });
});

test("a new task may be given its other cells before its name", () => {
  const blank = blankTask();
  expect(readTaskCell(blank, "number", "21", context)).toEqual({
    ok: true,
    value: { task: { ...blank.task, number: "21" }, progress: noProgress },
  });
});

test("a blank cell takes away what was there, but a task keeps its name", () => {
  expect(type("due", " ")).toMatchObject({ ok: true, value: { task: { dueOn: null } } });
  expect(type("owner", "")).toMatchObject({ ok: true, value: { task: { ownerUnitId: null } } });
  expect(type("criteria", "")).toMatchObject({ ok: true, value: { task: { nodeIds: [] } } });
  expect(type("note", "")).toMatchObject({ ok: true, value: { progress: { note: "" } } });
  expect(type("title", "")).toEqual({ ok: false, refusal: "no-title" });
});

test("a day of completion makes the task whole; what is whole has its day", () => {
  expect(type("done", "20/12/2021")).toMatchObject({
    ok: true,
    value: { progress: { percent: 100, doneOn: "2021-12-20", note: "Đã mời thầu" } },
  });
  expect(type("percent", "100")).toEqual({ ok: false, refusal: "done-without-day" });
  expect(type("done", "", done)).toEqual({ ok: false, refusal: "done-without-day" });
  expect(type("percent", "80", done)).toMatchObject({
    ok: true,
    value: { progress: { percent: 80, doneOn: null } },
  });
});

test("what can't be read is refused with the reason", () => {
  expect(type("due", "cuối năm")).toEqual({ ok: false, refusal: "date-unreadable" });
  expect(type("owner", "Phường 1")).toEqual({ ok: false, refusal: "several-units" });
  expect(type("criteria", "99")).toEqual({ ok: false, refusal: "unknown-criterion" });
  expect(type("percent", "nửa")).toEqual({ ok: false, refusal: "percent-unreadable" });
});
