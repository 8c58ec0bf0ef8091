import { formatDate, parseDate } from "@thuocdo/criteria/formats/dates";
import { contentsOf, type Milestone } from "@thuocdo/submissions/city-plan/plan-item";
import { timingOf } from "@thuocdo/submissions/city-plan/plan-standing";
import { AddRow } from "#features/city-plans/add-row.tsx";
import { ItemGrid, type GridColumn } from "#features/city-plans/item-grid.tsx";
import { messages } from "#features/city-plans/messages.ts";
import { accepted, dayColumn, refusedCell, textColumn } from "#features/city-plans/plan-fields.ts";
import { changesOf } from "#features/city-plans/changes-of.ts";
import type { PlanDesk } from "#features/city-plans/use-plan-desk.ts";

const columns: readonly GridColumn<Milestone>[] = [
  textColumn({ key: "title", header: messages.milestone.title, width: "20rem" }, "title"),
  {
    key: "due",
    header: messages.milestone.due,
    width: "7rem",
    show: ({ dueOn }) => formatDate(dueOn),
    read(row, typed) {
      const dueOn = parseDate(typed);
      return dueOn === undefined
        ? refusedCell(messages.unreadable.day)
        : accepted({ ...row, dueOn });
    },
  },
  dayColumn({ key: "reached", header: messages.milestone.reached, width: "7rem" }, "reachedOn"),
  textColumn({ key: "note", header: messages.milestone.note, width: "14rem" }, "note"),
];

/** The days by which something must stand. */
export function MilestonesPart({ desk }: { readonly desk: PlanDesk }) {
  const { plan, items } = desk;
  const found = [...contentsOf(items, "milestone")].toSorted(([, one], [, other]) =>
    one.dueOn < other.dueOn ? -1 : 1,
  );
  return (
    <>
      {found.length === 0 ? (
        <p>{messages.noMilestones}</p>
      ) : (
        <ItemGrid
          name={`city-plan.${plan.id}.milestones`}
          caption={messages.milestones}
          columns={columns}
          rows={found.map(([id, row]) => {
            const timing = row.reachedOn === null ? timingOf(row.dueOn, plan.today) : "on-time";
            return {
              id,
              name: row.title,
              row,
              tone: timing === "on-time" ? undefined : timing,
              readOnly: plan.mayEdit ? [] : columns.map(({ key }) => key),
            };
          })}
          onPut={async (changes) => await desk.put(changesOf("milestone", changes))}
          onRemove={
            plan.mayEdit
              ? (id) => void desk.put([{ kind: "milestone", id, content: null }])
              : undefined
          }
        />
      )}
      {plan.mayEdit && (
        <AddRow
          name={`city-plan.${plan.id}.new-milestone`}
          label={messages.addMilestone}
          columns={columns}
          blank={{ title: "", dueOn: plan.today, reachedOn: null, note: "" }}
          onAdd={async (id, content) => await desk.put([{ kind: "milestone", id, content }])}
        />
      )}
    </>
  );
}
