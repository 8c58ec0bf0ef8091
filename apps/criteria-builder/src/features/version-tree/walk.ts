import type { OutlineCommand } from "#features/version-tree/outline-keys.ts";
import type { OutlineRow } from "#features/version-tree/outline-rows.ts";
import {
  chooseOne,
  chooseTo,
  type OutlineSelection,
} from "#features/version-tree/outline-selection.ts";

type Walk = Extract<OutlineCommand, { act: "walk" }>;

/** Where a walking key leads, taking the rows on the way along with Shift and leaving the choice as it is with Ctrl. */
export function walk(
  rows: readonly OutlineRow[],
  selection: OutlineSelection,
  { by, extend, keep, page }: Walk & { readonly page: number },
): OutlineSelection {
  const at = rows.findIndex(({ id }) => id === selection.current);
  const to = rows[Math.min(Math.max(target(), 0), rows.length - 1)];
  if (to === undefined) return selection;
  if (extend) return chooseTo(rows, selection, to.id);
  return keep ? { ...selection, current: to.id } : chooseOne(to.id);

  function target(): number {
    switch (by) {
      case "first":
        return 0;
      case "last":
        return rows.length - 1;
      case "page-up":
        return at - page;
      case "page-down":
        return at + page;
      case -1:
      case 1:
        return at + by;
    }
  }
}

/** What folding and unfolding do to a row, after the ARIA practices: what is folded already leads to the parent, what is open to its first row. */
export function foldOrWalk(
  rows: readonly OutlineRow[],
  at: number,
  act: "fold" | "unfold",
): { readonly folded: boolean } | { readonly go: string } | undefined {
  const row = rows[at];
  if (row === undefined) return undefined;
  if (act === "fold") {
    if (row.expanded === true) return { folded: true };
    return row.parentId === undefined ? undefined : { go: row.parentId };
  }
  if (row.expanded === false) return { folded: false };
  const next = rows[at + 1];
  return row.expanded === true && next !== undefined ? { go: next.id } : undefined;
}
