import type { SingleEdit } from "#edits/edit.ts";
import type { NewNode } from "#edits/replace-node.ts";

/** Where a node stands: among the children of a node, before the one now at `index`. */
export interface NodePlace {
  readonly parentId: string;
  readonly index: number;
}

/** The edit that adds a node of whatever kind. */
export function addEdit({ kind, node }: NewNode, place: NodePlace): SingleEdit {
  switch (kind) {
    case "group":
      return { kind: "add-group", ...place, node };
    case "criterion":
      return { kind: "add-criterion", ...place, node };
    case "indicator":
      return { kind: "add-indicator", ...place, node };
  }
}
