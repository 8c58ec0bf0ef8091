import type { Ref } from "react";
import { messages } from "#features/version-tree/messages.ts";
import type { TreeRow } from "#features/version-tree/tree-rows.ts";
import { PresentAt } from "#lib/presence/present-at.tsx";
import classes from "#features/version-tree/version-tree.module.css";

export interface TreeLineProps {
  readonly row: TreeRow;
  readonly selected: boolean;
  /** The one line that Tab comes to. */
  readonly reachable: boolean;
  readonly findings: { readonly errors: number; readonly warnings: number };
  readonly ref: Ref<HTMLDivElement> | undefined;
  readonly onSelect: () => void;
  readonly onToggle: () => void;
}

export function TreeLine({
  row,
  selected,
  reachable,
  findings,
  ref,
  onSelect,
  onToggle,
}: TreeLineProps) {
  const { expanded } = row;
  return (
    // Keys are heard by the tree.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={ref}
      role="treeitem"
      className={classes["line"]}
      data-kind={row.kind}
      style={{ paddingLeft: `${(row.level - 1) * 0.875 + 0.25}rem` }}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={expanded}
      aria-selected={selected}
      tabIndex={reachable ? 0 : -1}
      onClick={onSelect}
    >
      <span
        aria-hidden="true"
        className={classes["fold"]}
        onClick={(event) => {
          if (expanded === undefined) return;
          event.stopPropagation();
          onToggle();
        }}
      >
        {expanded === undefined ? "" : expanded ? "▾" : "▸"}
      </span>
      <span className={classes["code"]}>{row.code}</span>
      <span className={classes["title"]}>{row.title === "" ? messages.untitled : row.title}</span>
      <PresentAt nodeId={row.id} />
      {findings.errors > 0 && (
        <span className={classes["errors"]} title={messages.errors(findings.errors)}>
          <span className={classes["spoken"]}>{messages.errors(findings.errors)}</span>
          <span aria-hidden="true">{findings.errors}</span>
        </span>
      )}
      {findings.errors === 0 && findings.warnings > 0 && (
        <span className={classes["warnings"]} title={messages.warnings(findings.warnings)}>
          <span className={classes["spoken"]}>{messages.warnings(findings.warnings)}</span>
          <span aria-hidden="true">{findings.warnings}</span>
        </span>
      )}
      <span className={classes["points"]} title={messages.pointsSpoken(row.hundredths)}>
        {messages.points(row.hundredths)}
      </span>
    </div>
  );
}
