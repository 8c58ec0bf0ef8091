import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { formatDate } from "@thuocdo/criteria/formats/dates";
import type { PlanTask, TaskProgress } from "@thuocdo/submissions/city-plan/plan-item";
import { ownerWords, servedWords, taskWords } from "@thuocdo/submissions/city-plan/plan-labels";
import { standTasks, type StandingTask } from "@thuocdo/submissions/city-plan/plan-standing";
import {
  blankTask,
  readTaskCell,
  type TaskContents,
  type TypedTaskColumn,
} from "@thuocdo/submissions/city-plan/read-task-cell";
import { sameContent } from "@thuocdo/submissions/city-plan/read-task-table";
import { useMemo, useState } from "react";
import { AddRow } from "#features/city-plans/add-row.tsx";
import { ImportTasks } from "#features/city-plans/import-tasks.tsx";
import { ItemGrid, type GridColumn } from "#features/city-plans/item-grid.tsx";
import { looksLikeTasks } from "#features/city-plans/looks-like-tasks.ts";
import { messages } from "#features/city-plans/messages.ts";
import { ownersQuery } from "#features/city-plans/queries.ts";
import { removeTask } from "#features/city-plans/remove-task.ts";
import type { PlanDesk } from "#features/city-plans/use-plan-desk.ts";
import classes from "#features/city-plans/city-plans.module.css";

const filters = {
  all: () => true,
  open: ({ state }: StandingTask) => state === "not-started" || state === "in-progress",
  overdue: ({ timing }: StandingTask) => timing === "overdue",
  "due-soon": ({ timing }: StandingTask) => timing === "due-soon",
} as const;

const ofProgress: readonly string[] = ["percent", "done", "note"];
const noUnits: readonly never[] = [];

/** Tasks in a grid: a city's officers change all of it, a ward's what it answers for. */
export function TasksPart({ desk }: { readonly desk: PlanDesk }) {
  const { plan, items } = desk;
  const [filter, setFilter] = useState<keyof typeof filters>("all");
  // The table that is brought in, empty until one is given; undefined while none is.
  const [brought, setBrought] = useState<string>();
  const units = useQuery({ ...ownersQuery(plan), enabled: plan.mayEdit }).data ?? noUnits;
  const names = useMemo(
    () => new Map([...plan.units, ...units].map(({ id, name }) => [id, name])),
    [plan.units, units],
  );
  const standing = standTasks(items, plan.today);
  const shown = standing.filter(filters[filter]);
  const readings = new Set(plan.mayReportOn);
  const context = { items, units, groups: plan.groups };
  const wordsBy = new Map(standing.map((task) => [task.id, taskWords(task)]));

  const column = (
    key: TypedTaskColumn,
    header: string,
    width: string,
    show: (row: TaskContents) => string,
  ): GridColumn<TaskContents> => ({
    key,
    header,
    width,
    show,
    read(row, typed) {
      const reading = readTaskCell(row, key, typed, context);
      return reading.ok
        ? { ok: true, row: reading.value }
        : { ok: false, sentence: messages.cellRefused[reading.refusal] };
    },
  });
  const written: readonly GridColumn<TaskContents>[] = [
    column("number", messages.task.number, "3.5rem", ({ task }) => task.number),
    column("title", messages.task.title, "15rem", ({ task }) => task.title),
    {
      ...column("owner", messages.task.owner, "11rem", ({ task }) => ownerWords(task, names)),
      list: units.map(({ name }) => name),
    },
    column("due", messages.task.due, "7rem", ({ task }) => dayWords(task.dueOn)),
    column("criteria", messages.task.criteria, "7rem", ({ task }) =>
      servedWords(task.nodeIds, plan.groups),
    ),
  ];
  const told: readonly GridColumn<TaskContents>[] = [
    {
      ...column("percent", messages.task.percent, "5rem", ({ progress }) =>
        String(progress.percent),
      ),
      figures: true,
    },
    column("done", messages.task.done, "7rem", ({ progress }) => dayWords(progress.doneOn)),
    column("note", messages.task.note, "9rem", ({ progress }) => progress.note),
    {
      key: "state",
      header: messages.task.state,
      width: "8rem",
      show: () => "",
      cell: (row, id) => (
        <>
          {wordsBy.get(id)}{" "}
          {readings.has(id) && row.progress.percent < 100 && (
            <button
              type="button"
              className={classes["stop"]}
              data-screen-only
              aria-label={messages.stopTask(row.task.title, row.progress.stopped)}
              onClick={() =>
                void desk.put([
                  {
                    kind: "progress",
                    id,
                    content: { ...row.progress, stopped: !row.progress.stopped },
                  },
                ])
              }
            >
              {row.progress.stopped ? messages.goOn : messages.stop}
            </button>
          )}
        </>
      ),
    },
  ];
  const readOnly = (keys: readonly GridColumn<TaskContents>[]) => keys.map(({ key }) => key);

  return (
    <>
      <div className={classes["bar"]} data-screen-only>
        <NativeSelect
          size="xs"
          label={messages.filter}
          value={filter}
          data={(Object.keys(filters) as (keyof typeof filters)[]).map((value) => ({
            value,
            label: messages.filters[value],
          }))}
          onChange={(event) => setFilter(event.currentTarget.value as keyof typeof filters)}
        />
        {plan.mayEdit && (
          <Button variant="default" onClick={() => setBrought("")}>
            {messages.import}
          </Button>
        )}
      </div>
      {shown.length === 0 ? (
        <p>{standing.length === 0 ? messages.noTasks : messages.noneOfThese}</p>
      ) : (
        <ItemGrid
          name={`city-plan.${plan.id}.tasks`}
          caption={messages.tasks}
          columns={[...written, ...told]}
          rows={shown.map(({ id, task, progress, timing }) => ({
            id,
            name: task.title,
            row: { task, progress },
            tone: timing === "on-time" ? undefined : timing,
            readOnly: [
              ...(plan.mayEdit ? [] : readOnly(written)),
              ...(readings.has(id) ? [] : ofProgress),
            ],
          }))}
          onPut={async (changes) =>
            await desk.put((now) => {
              const standingNow = new Map(standTasks(now, plan.today).map((one) => [one.id, one]));
              return changes.flatMap(({ id, change }) => {
                const was = standingNow.get(id);
                if (was === undefined) return [];
                return taskChanges(was, id, change({ task: was.task, progress: was.progress }));
              });
            })
          }
          onRemove={plan.mayEdit ? (id) => void desk.put((now) => removeTask(now, id)) : undefined}
          onPasteTable={
            plan.mayEdit
              ? (text) => {
                  if (!looksLikeTasks(text)) return false;
                  setBrought(text);
                  return true;
                }
              : undefined
          }
        />
      )}
      {plan.mayEdit && (
        <AddRow
          name={`city-plan.${plan.id}.new-task`}
          label={messages.addTask}
          columns={written}
          blank={blankTask()}
          onAdd={async (id, { task }) => await desk.put([{ kind: "task", id, content: task }])}
        />
      )}
      {brought !== undefined && (
        <ImportTasks
          desk={desk}
          context={context}
          names={names}
          text={brought}
          onClose={() => setBrought(undefined)}
        />
      )}
    </>
  );
}

function dayWords(day: string | null): string {
  return day === null ? "" : formatDate(day);
}

/** Only what is different is put: whoever reports on a task does not change the task. */
function taskChanges(was: StandingTask | undefined, id: string, row: TaskContents) {
  const { task, progress } = row;
  const isSame = (one: PlanTask | TaskProgress | undefined, other: PlanTask | TaskProgress) =>
    one !== undefined && sameContent(one, other);
  return [
    ...(isSame(was?.task, task) ? [] : [{ kind: "task" as const, id, content: task }]),
    ...(isSame(was?.progress, progress)
      ? []
      : [{ kind: "progress" as const, id, content: progress }]),
  ];
}
