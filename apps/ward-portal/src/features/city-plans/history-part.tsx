import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { CityPlan, CityPlanChange } from "@thuocdo/contract/city-plans";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { QueryState } from "@thuocdo/ui/query-state";
import { changedFields } from "#features/city-plans/changed-fields.ts";
import { messages } from "#features/city-plans/messages.ts";
import { changesQuery } from "#features/city-plans/queries.ts";
import classes from "#features/city-plans/city-plans.module.css";

/** Who changed what and when, the latest first. */
export function HistoryPart({ plan }: { readonly plan: CityPlan }) {
  const changes = useInfiniteQuery(changesQuery(plan.id));
  const names = new Map(plan.units.map(({ id, name }) => [id, name]));
  return (
    <QueryState query={changes}>
      {(items) => (
        <>
          <div className={classes["scroller"]}>
            <table className={classes["plain"]}>
              <caption>{messages.history}</caption>
              <thead>
                <tr>
                  <th scope="col">{messages.when}</th>
                  <th scope="col">{messages.who}</th>
                  <th scope="col">{messages.what}</th>
                  <th scope="col">{messages.change}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((change) => (
                  <tr key={change.sequence}>
                    <td>{formatInstant(change.changedAt)}</td>
                    <td>{change.changedBy?.fullName ?? messages.someone}</td>
                    <td>{whatOf(change)}</td>
                    <td>
                      {changedFields(change.before, change.after, (id) => names.get(id)).map(
                        ({ field, before, after }) => (
                          <div key={field}>{messages.fieldChange(field, before, after)}</div>
                        ),
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {changes.hasNextPage && (
            <Button
              variant="default"
              data-screen-only
              loading={changes.isFetchingNextPage}
              onClick={() => void changes.fetchNextPage()}
            >
              {messages.older}
            </Button>
          )}
        </>
      )}
    </QueryState>
  );
}

function whatOf({ kind, before, after }: CityPlanChange): string {
  const label = messages.kinds[kind];
  if (before === null) return messages.changed.added(label);
  return after === null ? messages.changed.removed(label) : messages.changed.edited(label);
}
