import type { TreeRow } from "#features/version-tree/tree-rows.ts";

export type TreeMove = { readonly select: string } | { readonly toggle: string } | undefined;

/** What a key does in a tree, after the ARIA practices: arrows walk, left and right fold and unfold. */
export function moveByKey(rows: readonly TreeRow[], currentId: string, key: string): TreeMove {
  const at = rows.findIndex(({ id }) => id === currentId);
  const current = rows[at];
  if (current === undefined) return rows[0] && { select: rows[0].id };
  switch (key) {
    case "ArrowDown":
      return selectAt(rows, at + 1);
    case "ArrowUp":
      return selectAt(rows, at - 1);
    case "Home":
      return selectAt(rows, 0);
    case "End":
      return selectAt(rows, rows.length - 1);
    case "ArrowRight":
      if (current.expanded === false) return { toggle: current.id };
      return current.expanded === true ? selectAt(rows, at + 1) : undefined;
    case "ArrowLeft":
      if (current.expanded === true) return { toggle: current.id };
      return current.parentId === undefined ? undefined : { select: current.parentId };
    default:
      return undefined;
  }
}

function selectAt(rows: readonly TreeRow[], at: number): TreeMove {
  const row = rows[at];
  return row && { select: row.id };
}
