import type { PlanItem } from "@thuocdo/submissions/city-plan/plan-item";
import { sampleTask } from "@thuocdo/submissions/city-plan/sample-plan";
import { expect, test } from "vitest";
import { removeTask } from "#features/city-plans/remove-task.ts";

const task: PlanItem = { kind: "task", id: "a", revision: 3, content: sampleTask };

test("a task leaves with how far it is, and its documents stay with the plan", () => {
  const document = {
    title: "Biên bản",
    number: "",
    issuedOn: null,
    sha256: null,
    fileName: "",
    taskId: "a",
  };
  const items: readonly PlanItem[] = [
    task,
    {
      kind: "progress",
      id: "a",
      revision: 1,
      content: { percent: 10, doneOn: null, stopped: false, note: "" },
    },
    { kind: "document", id: "d", revision: 1, content: document },
    { kind: "document", id: "e", revision: 1, content: { ...document, taskId: "z" } },
  ];
  expect(removeTask(items, "a")).toEqual([
    { kind: "task", id: "a", content: null },
    { kind: "progress", id: "a", content: null },
    { kind: "document", id: "d", content: { ...document, taskId: null } },
  ]);
});
