import { Button } from "@mantine/core";
import { contentsOf, type PlanHead } from "@thuocdo/submissions/city-plan/plan-item";
import {
  countTasks,
  leadingFirst,
  standByCriteria,
  standTasks,
  type StandingTask,
} from "@thuocdo/submissions/city-plan/plan-standing";
import { useState, type ReactNode } from "react";
import { FundsTable } from "#features/city-plans/funds-table.tsx";
import { HeadForm, type PickWards } from "#features/city-plans/head-form.tsx";
import { messages } from "#features/city-plans/messages.ts";
import type { PlanDesk } from "#features/city-plans/use-plan-desk.ts";
import classes from "#features/city-plans/city-plans.module.css";

export interface OverviewPartProps {
  readonly desk: PlanDesk;
  readonly head: PlanHead;
  readonly pickWards: PickWards;
}

/** The decision, the wards, and how far the plan is: by task, by criterion, by source of money. */
export function OverviewPart({ desk, head, pickWards }: OverviewPartProps) {
  const { plan, items } = desk;
  const [editing, setEditing] = useState(false);
  const tasks = standTasks(items, plan.today);
  const count = countTasks(tasks);
  const units = new Map(plan.units.map((unit) => [unit.id, unit]));
  return (
    <>
      <dl className={classes["facts"]}>
        <Fact name={messages.decisionShort}>
          {messages.decision(head.decisionNumber, head.decidedOn, head.signerTitle)}
        </Fact>
        <Fact name={messages.columns.period}>
          {messages.period(head.periodFrom, head.periodTo)}
        </Fact>
        <Fact name={messages.wards}>
          {head.wardIds.length === 0
            ? messages.noWards
            : head.wardIds
                .map((id) =>
                  messages.ward(units.get(id)?.name ?? "", units.get(id)?.nowNames ?? []),
                )
                .join("; ")}
        </Fact>
        <Fact name={messages.tasks}>{messages.counts(count)}</Fact>
      </dl>
      {plan.mayEdit && (
        <Button variant="default" data-screen-only onClick={() => setEditing(true)}>
          {messages.editHead}
        </Button>
      )}
      <h2 className={classes["heading"]}>{messages.served}</h2>
      {plan.groups.length === 0 ? (
        <p>{messages.noGroups}</p>
      ) : (
        <ServedTable tasks={tasks} groups={plan.groups} />
      )}
      {plan.whole && contentsOf(items, "fund").size > 0 && <FundsTable items={items} />}
      {editing && (
        <HeadForm desk={desk} head={head} pickWards={pickWards} onClose={() => setEditing(false)} />
      )}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ServedTable({
  tasks,
  groups,
}: {
  readonly tasks: readonly StandingTask[];
  readonly groups: PlanDesk["plan"]["groups"];
}) {
  const cells = (serving: readonly StandingTask[]) => {
    const count = countTasks(serving);
    return (
      <>
        <td data-figures>{count.total}</td>
        <td data-figures>{count.done}</td>
        <td data-figures data-tone={count.overdue > 0 ? "overdue" : undefined}>
          {count.overdue}
        </td>
        <td data-figures>{count.dueSoon}</td>
      </>
    );
  };
  return (
    // A wide table scrolls by itself; it can be reached by keyboard to do so.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes["scroller"]} aria-label={messages.served} tabIndex={0}>
      <table className={classes["plain"]}>
        <thead>
          <tr>
            <th scope="col">{messages.group_}</th>
            <th scope="col" data-figures>
              {messages.tasks}
            </th>
            <th scope="col" data-figures>
              {messages.columns.done}
            </th>
            <th scope="col" data-figures>
              {messages.columns.overdue}
            </th>
            <th scope="col" data-figures>
              {messages.columns.dueSoon}
            </th>
          </tr>
        </thead>
        {leadingFirst(standByCriteria(tasks, groups)).map((group) => (
          <tbody key={group.node.id}>
            <tr>
              <th scope="row">{messages.group(group.node.code, group.node.title)}</th>
              {cells(group.tasks)}
            </tr>
            {group.criteria
              .filter((criterion) => criterion.tasks.length > 0)
              .map((criterion) => (
                <tr key={criterion.node.id} data-quiet>
                  <th scope="row">
                    {messages.criterion(criterion.node.code, criterion.node.title)}
                  </th>
                  {cells(criterion.tasks)}
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
