import type { Edit } from "#edits/edit.ts";
import type { FieldPath } from "#schema-problem.ts";

/** What an edit writes: a field of a node (or part of one), a node's place, or all of a node (empty path). A sample counts as a node. */
export interface Touched {
  readonly nodeId: string;
  readonly path: FieldPath;
}

/** Names a node's position among the others in `Touched` paths; no field is called so. */
export const placeField = "@place";

/** Names what becomes of an indicator of the version before, in `Touched` paths; no field is called so. */
export const carryOverField = "@carry-over";

/** What an edit writes, for finding conflicts and for saying who changed what. */
export function touches(edit: Edit): readonly Touched[] {
  switch (edit.kind) {
    case "set-field":
      return [{ nodeId: edit.nodeId, path: edit.path }];
    case "set-parts":
      return Object.keys(edit.parts).map((part) => ({ nodeId: edit.nodeId, path: [part] }));
    case "add-group":
    case "add-criterion":
    case "add-indicator":
      return [{ nodeId: edit.node.id, path: [] }];
    case "move-node":
      return [{ nodeId: edit.nodeId, path: [placeField] }];
    case "remove-node":
      return [{ nodeId: edit.nodeId, path: [] }];
    case "set-sample":
      return [{ nodeId: edit.sampleId, path: [] }];
    case "set-sample-part":
      return [{ nodeId: edit.sampleId, path: edit.path }];
    case "set-carry-over":
      return [{ nodeId: edit.indicatorId, path: [carryOverField] }];
    case "several":
      return edit.edits.flatMap(touches);
  }
}

/** Whether both edits write the same thing, or one a part of what the other writes: then the later one wins. */
export function conflict(one: Edit, other: Edit): boolean {
  return touches(one).some((a) => touches(other).some((b) => overlap(a, b)));
}

/** Whether both are the same place, or one lies within the other. */
export function overlap(a: Touched, b: Touched): boolean {
  const shared = Math.min(a.path.length, b.path.length);
  return a.nodeId === b.nodeId && a.path.slice(0, shared).every((step, at) => step === b.path[at]);
}
