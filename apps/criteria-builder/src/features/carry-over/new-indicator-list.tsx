import type { Indicator } from "@thuocdo/criteria/indicator";
import type { ReactNode } from "react";
import { messages } from "#features/carry-over/messages.ts";
import classes from "#features/carry-over/carry-over-list.module.css";

/** The indicators that carry on none of the version before. Nothing where there are none. */
export function NewIndicatorList({
  indicators,
  linkTo,
}: {
  readonly indicators: readonly Indicator[];
  /** The way to what it says. */
  readonly linkTo: (indicatorId: string, name: string) => ReactNode;
}) {
  if (indicators.length === 0) return null;
  return (
    <section className={classes["fresh"]} aria-label={messages.freshTitle(indicators.length)}>
      <h2>{messages.freshTitle(indicators.length)}</h2>
      <p>{messages.freshHint}</p>
      <ul>
        {indicators.map(({ id, code, title }) => (
          <li key={id}>
            {messages.indicator(code, title)} {linkTo(id, title)}
          </li>
        ))}
      </ul>
    </section>
  );
}
