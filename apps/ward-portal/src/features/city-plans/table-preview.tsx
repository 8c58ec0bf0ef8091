import { formatDate } from "@thuocdo/criteria/formats/dates";
import {
  contentsOf,
  noProgress,
  type PlanItem,
  type PlanTask,
  type TaskProgress,
} from "@thuocdo/submissions/city-plan/plan-item";
import { ownerWords, servedWords } from "@thuocdo/submissions/city-plan/plan-labels";
import type { ServedGroup } from "@thuocdo/submissions/city-plan/plan-standing";
import type { TaskTable } from "@thuocdo/submissions/city-plan/read-task-table";
import { Notice } from "@thuocdo/ui/notice";
import { messages } from "#features/city-plans/messages.ts";
import classes from "#features/city-plans/city-plans.module.css";

const mostProblems = 100;

export interface TablePreviewProps {
  readonly table: TaskTable;
  /** What the table was read against. */
  readonly items: readonly PlanItem[];
  readonly groups: readonly ServedGroup[];
  readonly names: ReadonlyMap<string, string>;
}

/** What a table of tasks would change, cell by cell, and the cells that are not taken. */
export function TablePreview({ table, items, groups, names }: TablePreviewProps) {
  if (!table.isTaskTable) return <p role="alert">{messages.notTasks}</p>;
  const fresh = table.tasks.filter(({ taskId }) => taskId === null).length;
  const tasks = contentsOf(items, "task");
  const progress = contentsOf(items, "progress");
  const words = (task: PlanTask, told: TaskProgress) => [
    { key: "number", text: task.number },
    { key: "title", text: task.title },
    { key: "owner", text: ownerWords(task, names) },
    { key: "due", text: formatDate(task.dueOn ?? "") },
    { key: "criteria", text: servedWords(task.nodeIds, groups) },
    { key: "percent", text: String(told.percent) },
    { key: "done", text: formatDate(told.doneOn ?? "") },
    { key: "note", text: told.note },
  ];
  return (
    <>
      <p role="status">{messages.willChange(fresh, table.tasks.length - fresh, table.same)}</p>
      {table.problems.length > 0 && (
        <Notice tone="warning" title={messages.notTaken(table.problems.length)}>
          <ul className={classes["problems"]}>
            {table.problems.slice(0, mostProblems).map(({ sheet, address, text, code }) => (
              <li key={`${sheet} ${address} ${code}`}>
                {messages.problem(address, text, messages.problems[code])}
              </li>
            ))}
            {table.problems.length > mostProblems && (
              <li>{messages.moreProblems(table.problems.length - mostProblems)}</li>
            )}
          </ul>
        </Notice>
      )}
      {table.tasks.length > 0 && (
        // It scrolls by itself; it can be reached by keyboard to do so.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className={classes["scroller"]} aria-label={messages.preview} tabIndex={0}>
          <table className={classes["plain"]}>
            <thead>
              <tr>
                <th scope="col">{messages.row}</th>
                <th scope="col">{messages.what}</th>
                <th scope="col">{messages.task.number}</th>
                <th scope="col">{messages.task.title}</th>
                <th scope="col">{messages.task.owner}</th>
                <th scope="col">{messages.task.due}</th>
                <th scope="col">{messages.task.criteria}</th>
                <th scope="col">{messages.task.percent}</th>
                <th scope="col">{messages.task.done}</th>
                <th scope="col">{messages.task.note}</th>
              </tr>
            </thead>
            <tbody>
              {table.tasks.map(({ sheet, row, taskId, task, progress: told }) => {
                const before = tasks.get(taskId ?? "");
                const was = progress.get(taskId ?? "") ?? noProgress;
                const then = before === undefined ? undefined : words(before, was);
                return (
                  <tr key={`${sheet} ${row}`}>
                    <td data-figures>{row}</td>
                    <td>{then === undefined ? messages.isNew : messages.isChanged}</td>
                    {words(task, told ?? was).map(({ key, text }, at) => {
                      const earlier = then?.[at]?.text ?? text;
                      return (
                        <td key={key}>
                          {earlier === text ? (
                            text
                          ) : (
                            <>
                              {earlier !== "" && <del>{earlier}</del>} <ins>{text}</ins>
                            </>
                          )}
                        </td>
                      );
                    })}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
