import type { ReactNode } from "react";
import classes from "#features/exchange/exchange.module.css";

/** A long list that scrolls by itself; it can be reached by keyboard to do so. */
export function ScrollList(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes["scroll"]} aria-label={props.label} tabIndex={0}>
      <ul className={classes["list"]}>{props.children}</ul>
    </section>
  );
}
