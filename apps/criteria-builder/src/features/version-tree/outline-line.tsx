import { originLabels } from "@thuocdo/criteria/supplement/messages";
import type { SupplementOrigin } from "@thuocdo/criteria/supplement/supplement-parts";
import { matchesSearch } from "@thuocdo/ui/search-text";
import { memo, type MouseEvent, type PointerEvent } from "react";
import { messages } from "#features/version-tree/messages.ts";
import type { OutlineRow } from "#features/version-tree/outline-rows.ts";
import { markFound } from "#features/version-tree/outline-search.ts";
import { TitleField, type TitleHandlers } from "#features/version-tree/title-field.tsx";
import type { Caret } from "#features/version-tree/use-outline.ts";
import { PresentAt } from "#lib/presence/present-at.tsx";
import classes from "#features/version-tree/version-tree.module.css";

export interface LineHandlers extends TitleHandlers {
  readonly onRowClick: (nodeId: string, event: MouseEvent<HTMLElement>) => void;
  readonly onTitleClick: (nodeId: string, event: MouseEvent<HTMLElement>) => void;
  readonly onToggle: (nodeId: string, folded: boolean) => void;
  readonly onGrip: (event: PointerEvent, nodeId: string) => void;
}

export interface OutlineLineProps {
  readonly row: OutlineRow;
  readonly index: number;
  readonly top: number;
  readonly current: boolean;
  readonly chosen: boolean;
  readonly cut: boolean;
  readonly caret: Caret | undefined;
  readonly errors: number;
  readonly warnings: number;
  readonly sought: string;
  readonly editable: boolean;
  /** Of whom a row of a city's supplement is. */
  readonly origin: SupplementOrigin | undefined;
  readonly handlers: LineHandlers;
  /** Told of the row's element, for its height. */
  readonly measure: (element: HTMLDivElement | null) => void;
}

/** One row: fold, code, title, what the checks found, points. */
export const OutlineLine = memo(function OutlineLine(props: OutlineLineProps) {
  const { row, handlers, caret, measure } = props;
  const { id, expanded } = row;
  return (
    // Keys are heard by the outline around the rows.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={measure}
      role="row"
      className={classes["line"]}
      data-index={props.index}
      data-row={id}
      data-kind={row.kind}
      data-origin={props.origin}
      data-cut={props.cut || undefined}
      style={{ transform: `translateY(${props.top}px)` }}
      aria-rowindex={props.index + 1}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={expanded}
      aria-selected={props.chosen}
      data-current={props.current || undefined}
      tabIndex={props.current && caret === undefined ? 0 : -1}
      onClick={(event) => handlers.onRowClick(id, event)}
    >
      <span
        role="gridcell"
        className={classes["name"]}
        style={{ paddingLeft: `${(row.level - 1) * 0.875}rem` }}
      >
        <span
          aria-hidden="true"
          className={classes["fold"]}
          onClick={(event) => {
            if (expanded === undefined) return;
            event.stopPropagation();
            handlers.onToggle(id, expanded);
          }}
        >
          {expanded === undefined ? "" : expanded ? "▾" : "▸"}
        </span>
        {row.kind !== "version" && (
          <span
            className={classes["code"]}
            data-grip={props.editable || undefined}
            onPointerDown={(event) => props.editable && handlers.onGrip(event, id)}
          >
            {row.code}
          </span>
        )}
        {caret === undefined ? (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
          <span
            className={classes["title"]}
            data-blank={row.title === "" || undefined}
            onClick={(event) => handlers.onTitleClick(id, event)}
          >
            <Title title={row.title} sought={props.sought} />
          </span>
        ) : (
          <TitleField
            id={id}
            kind={row.kind}
            code={row.code}
            title={row.title}
            caret={caret}
            handlers={handlers}
          />
        )}
      </span>
      <span role="gridcell" className={classes["marks"]}>
        {props.origin !== undefined && props.origin !== "core" && (
          <span className={classes["origin"]} title={originLabels[props.origin]}>
            {messages.origins[props.origin]}
          </span>
        )}
        <PresentAt nodeId={id} />
        <Mark tone="errors" count={props.errors} words={messages.errors} />
        {props.errors === 0 && (
          <Mark tone="warnings" count={props.warnings} words={messages.warnings} />
        )}
      </span>
      <span
        role="gridcell"
        className={classes["points"]}
        title={messages.pointsSpoken(row.hundredths)}
      >
        {messages.points(row.hundredths)}
      </span>
    </div>
  );
});

function Title({ title, sought }: { readonly title: string; readonly sought: string }) {
  if (title === "") return messages.untitled;
  if (sought === "" || !matchesSearch(title, sought)) return title;
  return markFound(title, sought).map(({ text, found }, at) =>
    // Parts have no identity but their place.
    found ? <mark key={at}>{text}</mark> : text,
  );
}

function Mark({
  tone,
  count,
  words,
}: {
  readonly tone: "errors" | "warnings";
  readonly count: number;
  readonly words: (count: number) => string;
}) {
  if (count === 0) return null;
  return (
    <span className={classes[tone]} title={words(count)}>
      <span className={classes["spoken"]}>{words(count)}</span>
      <span aria-hidden="true">{count}</span>
    </span>
  );
}
