import type { Overview } from "@thuocdo/comparison/overview";
import { signed } from "@thuocdo/comparison/report-text";
import type { ReactNode } from "react";
import { messages } from "#features/overview/messages.ts";
import { showFigure } from "#lib/show-figure.ts";
import classes from "#features/overview/overview.module.css";

/** The figures that a leader asks for first, each with what it is of. */
export function KeyFigures({ overview }: { readonly overview: Overview }) {
  const { comparison, barred, change } = overview;
  const { coverage, allCriteriaMet } = comparison.overall;
  const part = change?.parts[0];
  return (
    <dl className={classes["figures"]} aria-label={messages.figures}>
      <Figure label={messages.called} value={coverage.expected} />
      <Figure
        label={messages.submitted}
        value={messages.outOf(coverage.submitted, coverage.expected)}
        note={`${messages.onTime} ${messages.outOf(coverage.onTime, coverage.expected)}`}
      />
      <Figure
        label={messages.appraised}
        value={messages.outOf(coverage.appraised, coverage.expected)}
      />
      <Figure
        label={messages.allCriteria}
        value={messages.outOf(allCriteriaMet.value ?? 0, coverage.ranked)}
      />
      <Figure label={messages.barred} value={barred.units} />
      {change !== null && part !== undefined && (
        <Figure
          label={messages.change}
          value={change.mean === null ? "–" : signed(showFigure(change.mean), change.mean)}
          note={
            change.mean === null ? (
              messages.tooFew
            ) : (
              <>
                {messages.changeSince(part, change.n)}
                {change.interval !== null &&
                  `; ${messages.interval(change.interval.low, change.interval.high)}`}
              </>
            )
          }
        />
      )}
    </dl>
  );
}

function Figure(props: {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
}) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>
        <strong>{props.value}</strong>
        {props.note !== undefined && <span>{props.note}</span>}
      </dd>
    </div>
  );
}
