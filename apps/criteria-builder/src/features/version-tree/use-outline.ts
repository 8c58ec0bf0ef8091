import { findNode, parentOf } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { outlineRows } from "#features/version-tree/outline-rows.ts";
import { chooseOne, type OutlineSelection } from "#features/version-tree/outline-selection.ts";

/** Where the caret goes in the title that is opened. */
export type Caret = "start" | "end" | number;

export interface OutlineOptions {
  readonly version: CriteriaSetVersion;
  /** The document with all that was typed, also between renders. */
  readonly read: () => CriteriaSetVersion;
  readonly selectedId: string;
  readonly onSelect: (nodeId: string) => void;
}

export type Outline = ReturnType<typeof useOutline>;

/** While keys follow each other the rest of the page waits, so that each is painted at once. */
const followMs = 150;

/** Rows in sight, the row under the keyboard, what is chosen, what is being typed in. */
export function useOutline({ version, read, selectedId, onSelect }: OutlineOptions) {
  const [selection, setSelection] = useState<OutlineSelection>(() => chooseOne(selectedId));
  const [editing, setEditing] = useState<{ readonly id: string; readonly caret: Caret }>();
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => outlineRows(version, collapsed), [version, collapsed]);
  const found = rows.findIndex(({ id }) => id === selection.current);
  const [lastAt, setLastAt] = useState(0);
  // A row that is gone leaves the keyboard to the one that came in its place.
  const at = found >= 0 ? found : Math.min(lastAt, rows.length - 1);
  const current = rows[at]?.id ?? version.id;
  if (found < 0) setSelection(chooseOne(current));
  const attention = useRef<"none" | "look" | "focus">("look");
  const typing = useRef<(() => void) | undefined>(undefined);
  const followNow = useFollow({ selectedId, current, onSelect }, (id) => {
    open(id);
    setSelection(chooseOne(id));
    setEditing(undefined);
    attention.current = "look";
  });

  function open(id: string): void {
    const above = ancestorIds(read(), id);
    setCollapsed((now) => (above.some((each) => now.has(each)) ? without(now, above) : now));
  }

  return {
    rows,
    at,
    current,
    collapsed,
    chosen: selection.chosen,
    selection,
    editing: editing?.id === current ? editing : undefined,
    /** What the next paint is to bring: the current row into view, and the keyboard to it. */
    attention,
    /** Sends what is being typed, so that an act finds it in the document. */
    typing,
    flush: () => typing.current?.(),
    /** Goes to rows; with a caret, into the title. */
    go(next: OutlineSelection, how: { readonly caret?: Caret; readonly focus?: boolean } = {}) {
      open(next.current);
      setSelection(next);
      const to = rows.findIndex(({ id }) => id === next.current);
      // A row that has just been made stands below the one it was made from.
      setLastAt(to < 0 ? at + 1 : to);
      setEditing(how.caret === undefined ? undefined : { id: next.current, caret: how.caret });
      attention.current = how.focus === false ? "look" : "focus";
    },
    /** Keeps what is chosen and typed in, and brings it into view after it moved. */
    stay() {
      open(current);
      attention.current = "focus";
    },
    leaveText: (id: string) => setEditing((now) => (now?.id === id ? undefined : now)),
    fold(id: string, folded: boolean) {
      setCollapsed((now) => (folded ? new Set([...now, id]) : without(now, [id])));
      if (folded && ancestorIds(read(), current).includes(id)) setSelection(chooseOne(id));
    },
    foldTo(folded: ReadonlySet<string>) {
      setCollapsed(folded);
      const hidden = ancestorIds(read(), current).find((id) => folded.has(id));
      if (hidden !== undefined) setSelection(chooseOne(hidden));
      attention.current = "look";
    },
    /** Shows a row in the rest of the page at once. */
    followNow,
  };
}

/** Tells the page which row is looked at, and hears from it when another one is to be. */
function useFollow(
  {
    selectedId,
    current,
    onSelect,
  }: {
    readonly selectedId: string;
    readonly current: string;
    readonly onSelect: (nodeId: string) => void;
  },
  onOther: (nodeId: string) => void,
): (nodeId: string) => void {
  const told = useRef(selectedId);
  const latest = useRef({ onSelect, onOther });
  useLayoutEffect(() => {
    latest.current = { onSelect, onOther };
  });
  useEffect(() => {
    if (selectedId === told.current) return;
    told.current = selectedId;
    latest.current.onOther(selectedId);
  }, [selectedId]);
  useEffect(() => {
    // On a phone the rest of the page takes the outline's place: only a tap leads there.
    if (current === told.current || isNarrow()) return undefined;
    const timer = setTimeout(() => {
      told.current = current;
      latest.current.onSelect(current);
    }, followMs);
    return () => clearTimeout(timer);
  }, [current]);
  return (nodeId) => {
    told.current = nodeId;
    onSelect(nodeId);
  };
}

export function isNarrow(): boolean {
  return matchMedia("(max-width: 56em)").matches;
}

export function ancestorIds(version: CriteriaSetVersion, nodeId: string): readonly string[] {
  const placed = findNode(version, nodeId);
  const parent = placed && parentOf(version, placed);
  return parent === undefined ? [] : [parent.node.id, ...ancestorIds(version, parent.node.id)];
}

function without(ids: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> {
  return new Set([...ids].filter((id) => !gone.includes(id)));
}
