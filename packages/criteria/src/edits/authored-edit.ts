import type { Edit } from "#edits/edit.ts";
import { touches, type Touched } from "#edits/touches.ts";

/** An edit as it is stored in the order of a version's edits: who made it, when, on top of what. */
export interface AuthoredEdit {
  readonly id: string;
  /** 1, 2, … within the version. */
  readonly sequence: number;
  readonly edit: Edit;
  readonly inverse: Edit;
  /** Number of the last edit that its author had before them when they began to make it. */
  readonly base: number;
  /** Own edits that it takes back, when it is an undo or a redo. */
  readonly takesBack: readonly string[];
  /** The state that it brings back, by the number of the edit that made it; null for all other edits. */
  readonly restores: number | null;
  /** ISO 8601, UTC. */
  readonly editedAt: string;
  /** Null where nobody acted, as for what an operator loads. */
  readonly editedBy: { readonly id: string; readonly fullName: string } | null;
}

/** What an edit writes, and every node that goes with a branch it takes out. */
export function touchesWithBranches({
  edit,
  inverse,
}: Pick<AuthoredEdit, "edit" | "inverse">): readonly Touched[] {
  return [...touches(edit), ...branchesAdded(inverse)];
}

/** The nodes below those that an edit adds: what taking them out again would take along. */
function branchesAdded(edit: Edit): readonly Touched[] {
  switch (edit.kind) {
    case "add-group":
      return edit.node.criteria.flatMap(({ id, indicators }) => [
        whole(id),
        ...indicators.map((indicator) => whole(indicator.id)),
      ]);
    case "add-criterion":
      return edit.node.indicators.map(({ id }) => whole(id));
    case "several":
      return edit.edits.flatMap(branchesAdded);
    case "add-indicator":
    case "set-field":
    case "set-parts":
    case "move-node":
    case "remove-node":
    case "set-sample":
    case "set-sample-part":
    case "set-carry-over":
      return [];
  }
}

function whole(nodeId: string): Touched {
  return { nodeId, path: [] };
}
