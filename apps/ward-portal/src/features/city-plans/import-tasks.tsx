import { Button, FileButton, Group, Textarea } from "@mantine/core";
import {
  readTaskTable,
  sheetOfText,
  taskEdits,
  type TaskTable,
  type TaskTableContext,
} from "@thuocdo/submissions/city-plan/read-task-table";
import { Dialog } from "@thuocdo/ui/dialog";
import { newId } from "@thuocdo/ui/new-id";
import { Refused } from "@thuocdo/ui/refused";
import { formatDate } from "@thuocdo/criteria/formats/dates";
import { ownerWords } from "@thuocdo/submissions/city-plan/plan-labels";
import { useState } from "react";
import { messages } from "#features/city-plans/messages.ts";
import { useReadTasks } from "#features/city-plans/queries.ts";
import type { PlanDesk } from "#features/city-plans/use-plan-desk.ts";
import classes from "#features/city-plans/city-plans.module.css";

export interface ImportTasksProps {
  readonly opened: boolean;
  readonly desk: PlanDesk;
  readonly context: TaskTableContext;
  readonly onClose: () => void;
}

/** Tasks out of a file, or pasted: what will be added and changed is shown before anything is written. */
export function ImportTasks({ opened, desk, context, onClose }: ImportTasksProps) {
  const [pasted, setPasted] = useState("");
  const reading = useReadTasks(desk.plan.id);
  const table = pasted.trim() === "" ? reading.data : readTaskTable([sheetOfText(pasted)], context);

  function close() {
    setPasted("");
    reading.reset();
    onClose();
  }

  async function apply(found: TaskTable) {
    if (await desk.put(taskEdits(found.tasks, desk.items, newId))) close();
  }

  return (
    <Dialog wide="page" opened={opened} title={messages.import} onClose={close}>
      <p>{messages.importHint}</p>
      <Group gap="xs" align="flex-end">
        <FileButton
          accept=".xlsx,.xls,.ods,.csv"
          onChange={(file) => {
            setPasted("");
            if (file !== null) reading.mutate(file);
          }}
        >
          {(props) => (
            <Button {...props} variant="default" loading={reading.isPending} data-autofocus>
              {messages.choose}
            </Button>
          )}
        </FileButton>
      </Group>
      <Textarea
        label={messages.pasteHere}
        autosize={false}
        rows={4}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      {reading.error !== null && pasted === "" && <Refused error={reading.error} />}
      {table !== undefined && <Preview table={table} context={context} />}
      {desk.error !== null && <Refused error={desk.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={close}>
          {messages.cancel}
        </Button>
        <Button
          disabled={table === undefined || table.tasks.length === 0}
          loading={desk.isSaving}
          onClick={() => table !== undefined && void apply(table)}
        >
          {messages.apply}
        </Button>
      </Group>
    </Dialog>
  );
}

function Preview({
  table,
  context,
}: {
  readonly table: TaskTable;
  readonly context: TaskTableContext;
}) {
  if (!table.isTaskTable) return <p role="alert">{messages.notTasks}</p>;
  const fresh = table.tasks.filter(({ taskId }) => taskId === null).length;
  const names = new Map(context.units.map(({ id, name }) => [id, name]));
  return (
    <>
      <p role="status">{messages.willChange(fresh, table.tasks.length - fresh, table.same)}</p>
      {table.problems.length > 0 && (
        <ul className={classes["problems"]}>
          {table.problems.map(({ sheet, address, text, code }) => (
            <li key={`${sheet} ${address} ${code}`}>
              {messages.problem(address, text, messages.problems[code])}
            </li>
          ))}
        </ul>
      )}
      {table.tasks.length > 0 && (
        <div className={classes["scroller"]}>
          <table className={classes["plain"]}>
            <thead>
              <tr>
                <th scope="col">{messages.row}</th>
                <th scope="col">{messages.what}</th>
                <th scope="col">{messages.task.title}</th>
                <th scope="col">{messages.task.owner}</th>
                <th scope="col">{messages.task.due}</th>
                <th scope="col">{messages.task.percent}</th>
              </tr>
            </thead>
            <tbody>
              {table.tasks.map(({ sheet, row, taskId, task, progress }) => (
                <tr key={`${sheet} ${row}`}>
                  <td data-figures>{row}</td>
                  <td>{taskId === null ? messages.isNew : messages.isChanged}</td>
                  <td>{task.title}</td>
                  <td>{ownerWords(task, names)}</td>
                  <td>{task.dueOn === null ? "" : formatDate(task.dueOn)}</td>
                  <td data-figures>{progress === null ? "" : progress.percent}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
