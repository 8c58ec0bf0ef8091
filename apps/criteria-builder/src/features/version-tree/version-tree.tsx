import { TextInput } from "@mantine/core";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { messages } from "#features/version-tree/messages.ts";
import { moveByKey } from "#features/version-tree/tree-keys.ts";
import { TreeLine } from "#features/version-tree/tree-line.tsx";
import { treeRows } from "#features/version-tree/tree-rows.ts";
import classes from "#features/version-tree/version-tree.module.css";

export interface VersionTreeProps {
  readonly version: CriteriaSetVersion;
  readonly selectedId: string;
  readonly onSelect: (nodeId: string) => void;
  /** What the checks found at a node. */
  readonly findingsOf: (nodeId: string) => { readonly errors: number; readonly warnings: number };
  readonly onMove?: (nodeId: string, by: 1 | -1) => void;
}

/** Groups, criteria and indicators; one line of them is in the tab order, arrows walk among the others. */
export function VersionTree({
  version,
  selectedId,
  onSelect,
  findingsOf,
  onMove,
}: VersionTreeProps) {
  const [sought, setSought] = useState("");
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const rows = treeRows(version, { collapsed, sought });
  const shownId = rows.some(({ id }) => id === selectedId) ? selectedId : rows[0]?.id;
  const selected = useRef<HTMLDivElement>(null);
  const walking = useRef(false);

  useEffect(() => {
    selected.current?.scrollIntoView({ block: "nearest" });
    if (walking.current) selected.current?.focus();
    walking.current = false;
  }, [selectedId, version]);

  function toggle(nodeId: string) {
    const next = new Set(collapsed);
    if (!next.delete(nodeId)) next.add(nodeId);
    setCollapsed(next);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (shownId === undefined || event.ctrlKey || event.metaKey) return;
    if (event.altKey) {
      const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : undefined;
      if (by === undefined || onMove === undefined) return;
      event.preventDefault();
      walking.current = true;
      onMove(shownId, by);
      return;
    }
    const move = moveByKey(rows, shownId, event.key);
    if (move === undefined) return;
    event.preventDefault();
    if ("toggle" in move) return toggle(move.toggle);
    walking.current = true;
    onSelect(move.select);
  }

  return (
    <div className={classes["panel"]}>
      <TextInput
        type="search"
        size="xs"
        aria-label={messages.search}
        placeholder={messages.search}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      {/* The lines take the keyboard; the tree hears their keys. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div role="tree" aria-label={messages.tree} className={classes["tree"]} onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <TreeLine
            key={row.id}
            row={row}
            selected={row.id === selectedId}
            reachable={row.id === shownId}
            findings={findingsOf(row.id)}
            ref={row.id === selectedId ? selected : undefined}
            onSelect={() => onSelect(row.id)}
            onToggle={() => toggle(row.id)}
          />
        ))}
      </div>
      {rows.length === 0 && <p className={classes["none"]}>{messages.nothingFound}</p>}
    </div>
  );
}
