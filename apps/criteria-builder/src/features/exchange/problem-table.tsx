import { explainExchange } from "@thuocdo/criteria/exchange/messages";
import type { ExchangeProblem } from "@thuocdo/criteria/exchange/problem";
import { messages } from "#features/exchange/messages.ts";
import classes from "#features/exchange/exchange.module.css";

const mostShown = 200;

/** What is wrong with a file and what is not taken of it, each at its sheet, row and column; errors first. */
export function ProblemTable({ problems }: { readonly problems: readonly ExchangeProblem[] }) {
  const ordered = [...problems].sort((one, other) => rank(one) - rank(other));
  const { columns } = messages;
  return (
    // A long table scrolls by itself; it can be reached by keyboard to do so.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes["scroll"]} aria-label={messages.problemCaption} tabIndex={0}>
      <table className={classes["table"]}>
        <caption>{messages.problemCaption}</caption>
        <thead>
          <tr>
            {[columns.severity, columns.sheet, columns.row, columns.column, columns.what].map(
              (header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {ordered.slice(0, mostShown).map((problem) => (
            <tr key={JSON.stringify(problem)}>
              <td className={classes["severity"]} data-severity={problem.severity}>
                {messages.severity[problem.severity]}
              </td>
              <td>{problem.place.sheet}</td>
              <td>{problem.place.row}</td>
              <td>{messages.columnAt(problem.place)}</td>
              <td>{explainExchange(problem)}</td>
            </tr>
          ))}
          {ordered.length > mostShown && (
            <tr>
              <td colSpan={5}>{messages.moreProblems(ordered.length - mostShown)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function rank({ severity }: ExchangeProblem): number {
  return severity === "error" ? 0 : 1;
}
