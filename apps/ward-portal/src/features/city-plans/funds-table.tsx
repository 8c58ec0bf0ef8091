import { formatDong } from "@thuocdo/criteria/formats/dong";
import type { PlanItem } from "@thuocdo/submissions/city-plan/plan-item";
import { usedWords } from "@thuocdo/submissions/city-plan/plan-labels";
import { standFunds, type FundSum } from "@thuocdo/submissions/city-plan/plan-standing";
import { messages } from "#features/city-plans/messages.ts";
import classes from "#features/city-plans/city-plans.module.css";

/** What is planned and spent by source, with the years under each other, in đồng. */
export function FundsTable({ items }: { readonly items: readonly PlanItem[] }) {
  const { sources, total, years, byYear } = standFunds(items);
  const cells = ({ plannedDong, spentDong, usedHundredths }: FundSum) => (
    <>
      <td data-figures>{formatDong(plannedDong)}</td>
      <td data-figures>{formatDong(spentDong)}</td>
      <td data-figures>{usedWords(usedHundredths)}</td>
    </>
  );
  return (
    // A wide table scrolls by itself; it can be reached by keyboard to do so.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes["scroller"]} aria-label={messages.bySource} tabIndex={0}>
      <table className={classes["plain"]}>
        <caption>{messages.bySource}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.source}</th>
            <th scope="col" data-figures>
              {messages.planned}
            </th>
            <th scope="col" data-figures>
              {messages.spent}
            </th>
            <th scope="col" data-figures>
              {messages.usedShort}
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ source, sum }) => (
            <tr key={source.key}>
              <th scope="row">{source.name}</th>
              {cells(sum)}
            </tr>
          ))}
          {years.length > 1 &&
            years.map((year, at) => {
              const sum = byYear[at];
              return (
                sum !== undefined && (
                  <tr key={year} data-quiet>
                    <th scope="row">{messages.ofYear(year)}</th>
                    {cells(sum)}
                  </tr>
                )
              );
            })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{messages.total}</th>
            {cells(total)}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
