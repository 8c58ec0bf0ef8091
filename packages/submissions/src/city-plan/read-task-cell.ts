import { accept, refuse, type Result } from "@thuocdo/criteria/result";
import { noProgress, type PlanTask, type TaskProgress } from "#city-plan/plan-item.ts";
import {
  readTaskTable,
  type TaskColumn,
  type TaskTableContext,
  type TaskTableProblem,
} from "#city-plan/read-task-table.ts";

export interface TaskContents {
  readonly task: PlanTask;
  readonly progress: TaskProgress;
}

export type TypedTaskColumn = Exclude<TaskColumn, "id">;

/** As a table would be headed, so that a cell is read by the rule for tables. */
const headers: Readonly<Record<TypedTaskColumn, string>> = {
  number: "STT",
  title: "Nhiệm vụ",
  owner: "Đơn vị chủ trì",
  due: "Thời hạn",
  criteria: "Tiêu chí",
  percent: "Tiến độ",
  done: "Ngày hoàn thành",
  note: "Ghi chú",
};

/**
 * What becomes of a task when one of its cells is typed anew, read as in a table. A blank cell takes away what was there; where
 * something must stand it is refused. A day of completion makes the task whole (100 %).
 */
export function readTaskCell(
  { task, progress }: TaskContents,
  column: TypedTaskColumn,
  typed: string,
  context: TaskTableContext,
): Result<TaskContents, TaskTableProblem["code"]> {
  if (typed.trim() === "") return clear({ task, progress }, column);
  const id = "task";
  const items = [
    { kind: "task" as const, id, revision: 1, content: task },
    { kind: "progress" as const, id, revision: 1, content: progress },
  ];
  const also = column === "done" ? { percent: "100" } : {};
  // A new task may be given its other cells first: the rule for tables wants a name in the row.
  const title = task.title === "" ? "–" : task.title;
  const cells = { title, ...also, [column]: typed };
  const rows = [
    ["Mã nhiệm vụ", ...Object.keys(cells).map((key) => headers[key as TypedTaskColumn])],
    [id, ...Object.values(cells)],
  ].map((row) => row.map((text) => ({ kind: "text" as const, text })));
  const { tasks, problems } = readTaskTable([{ name: "", hidden: false, rows, merges: [] }], {
    ...context,
    items,
  });
  const [problem] = problems;
  if (problem !== undefined) return refuse(problem.code);
  const [read] = tasks;
  const made = read?.task ?? task;
  return accept({
    task: column === "title" ? made : { ...made, title: task.title },
    progress: read?.progress ?? progress,
  });
}

function clear(
  { task, progress }: TaskContents,
  column: TypedTaskColumn,
): Result<TaskContents, TaskTableProblem["code"]> {
  switch (column) {
    case "title":
      return refuse("no-title");
    case "number":
      return accept({ task: { ...task, number: "" }, progress });
    case "owner":
      return accept({ task: { ...task, ownerUnitId: null, ownerName: "" }, progress });
    case "due":
      return accept({ task: { ...task, dueOn: null }, progress });
    case "criteria":
      return accept({ task: { ...task, nodeIds: [] }, progress });
    case "note":
      return accept({ task, progress: { ...progress, note: "" } });
    case "percent":
      return accept({ task, progress: { ...progress, percent: 0, doneOn: null } });
    case "done":
      return progress.percent === 100
        ? refuse("done-without-day")
        : accept({ task, progress: { ...progress, doneOn: null } });
  }
}

/** A task before anything of it is written. */
export function blankTask(): TaskContents {
  const task = {
    number: "",
    title: "",
    ownerUnitId: null,
    ownerName: "",
    dueOn: null,
    nodeIds: [],
  };
  return { task, progress: noProgress };
}
