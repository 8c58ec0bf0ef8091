import { Button, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { CityPlanSummary } from "@thuocdo/contract/city-plans";
import { dateInVietnam } from "@thuocdo/criteria/formats/dates";
import { usualFundSources } from "@thuocdo/submissions/city-plan/plan-item";
import { usedWords } from "@thuocdo/submissions/city-plan/plan-labels";
import { DataTable, type Column } from "@thuocdo/ui/data-table";
import { Empty } from "@thuocdo/ui/empty";
import { newId } from "@thuocdo/ui/new-id";
import { QueryState } from "@thuocdo/ui/query-state";
import { Refused } from "@thuocdo/ui/refused";
import { useSession } from "@thuocdo/ui/session";
import { messages } from "#features/city-plans/messages.ts";
import { plansQuery, useBeginPlan } from "#features/city-plans/queries.ts";
import { useServerClock } from "#lib/clock/use-server-clock.ts";
import classes from "#features/city-plans/city-plans.module.css";

/** The plans of the cities, side by side; a city's officers begin theirs here. */
export function PlansPage({ onOpen }: { readonly onOpen: (planId: string) => void }) {
  const plans = useQuery(plansQuery());
  return (
    <div className={classes["page"]}>
      <Title order={1}>{messages.title}</Title>
      <QueryState query={plans}>
        {(items) => (
          <>
            {items.length === 0 ? (
              <Empty title={messages.none}>{messages.noneHint}</Empty>
            ) : (
              <DataTable
                caption={messages.title}
                hideCaption
                columns={columnsOf(onOpen)}
                rows={items}
                rowKey={({ id }) => id}
              />
            )}
            <BeginPlan plans={items} onOpen={onOpen} />
          </>
        )}
      </QueryState>
    </div>
  );
}

function columnsOf(onOpen: (planId: string) => void): readonly Column<CityPlanSummary>[] {
  return [
    {
      key: "city",
      header: messages.columns.city,
      cell: ({ cityName, simulated }) => (simulated ? messages.simulatedCity(cityName) : cityName),
      sortValue: ({ cityName }) => cityName,
    },
    {
      key: "plan",
      header: messages.columns.plan,
      cell: ({ id, head }) => (
        <span className={classes["planName"]}>
          <button type="button" className={classes["link"]} onClick={() => onOpen(id)}>
            {head.title}
          </button>
        </span>
      ),
      sortValue: ({ head }) => head.title,
    },
    {
      key: "period",
      header: messages.columns.period,
      cell: ({ head }) => messages.period(head.periodFrom, head.periodTo),
      sortValue: ({ head }) => head.periodFrom,
    },
    {
      key: "done",
      header: messages.columns.done,
      figures: true,
      cell: ({ tasks }) => messages.of(tasks.done, tasks.total),
      sortValue: ({ tasks }) => (tasks.total === 0 ? undefined : tasks.done / tasks.total),
    },
    {
      key: "overdue",
      header: messages.columns.overdue,
      figures: true,
      cell: ({ tasks }) => tasks.overdue,
      sortValue: ({ tasks }) => tasks.overdue,
    },
    {
      key: "dueSoon",
      header: messages.columns.dueSoon,
      figures: true,
      cell: ({ tasks }) => tasks.dueSoon,
      sortValue: ({ tasks }) => tasks.dueSoon,
    },
    {
      key: "used",
      header: messages.columns.used,
      figures: true,
      cell: ({ funds }) => (funds === null ? "" : usedWords(funds.usedHundredths)),
      sortValue: ({ funds }) => funds?.usedHundredths ?? undefined,
    },
  ];
}

/** For each city of the person that has no plan yet. */
function BeginPlan({
  plans,
  onOpen,
}: {
  readonly plans: readonly CityPlanSummary[];
  readonly onOpen: (planId: string) => void;
}) {
  const { assignments } = useSession();
  const clock = useServerClock();
  const begin = useBeginPlan();
  const cities = assignments.filter(
    ({ role, unitId, unitLevel }) =>
      unitLevel === "city" &&
      (role === "administrator" || role === "drafter") &&
      !plans.some(({ cityUnitId }) => cityUnitId === unitId),
  );
  const today = dateInVietnam(new Date(clock.now()));

  return (
    <>
      {[...new Map(cities.map((city) => [city.unitId, city])).values()].map(
        ({ unitId, unitName }) => (
          <p key={unitId}>
            <Button
              loading={begin.isPending}
              onClick={() =>
                begin.mutate(
                  {
                    id: newId(),
                    cityUnitId: unitId,
                    head: {
                      title: messages.newTitle(unitName),
                      decisionNumber: "",
                      decidedOn: null,
                      signerTitle: "",
                      periodFrom: today,
                      periodTo: `${Number(today.slice(0, 4)) + 1}-12-31`,
                      wardIds: [],
                      fundSources: [...usualFundSources],
                      versionId: null,
                    },
                  },
                  { onSuccess: ({ id }) => onOpen(id) },
                )
              }
            >
              {messages.begin(unitName)}
            </Button>
          </p>
        ),
      )}
      {begin.error !== null && <Refused error={begin.error} />}
    </>
  );
}
