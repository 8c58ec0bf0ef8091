import type { Edit } from "#edits/edit.ts";
import { carryOverField, overlap, type Touched } from "#edits/touches.ts";
import { setAt } from "#edits/set-at.ts";

/** What an edit writes at a place or around it: a value, a place among siblings, a node that is new or gone. */
export type Written =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "placed" }
  | { readonly kind: "added" }
  | { readonly kind: "removed" };

/**
 * What an edit leaves at a place; of several, the last that writes there. Where it writes only a part of the place, the
 * part. Undefined where it does not write there.
 */
export function valueWritten(edit: Edit, at: Touched): Written | undefined {
  switch (edit.kind) {
    case "set-field":
      return overlap(at, edit)
        ? valueBelow(edit.value, at.path.slice(edit.path.length))
        : undefined;
    case "set-parts": {
      const [part = "", ...rest] = at.path;
      if (edit.nodeId !== at.nodeId) return undefined;
      if (at.path.length === 0) return { kind: "value", value: edit.parts };
      return Object.hasOwn(edit.parts, part)
        ? valueBelow(new Map<unknown, unknown>(Object.entries(edit.parts)).get(part), rest)
        : undefined;
    }
    case "move-node":
      return edit.nodeId === at.nodeId ? { kind: "placed" } : undefined;
    case "add-group":
    case "add-criterion":
    case "add-indicator":
      return edit.node.id === at.nodeId ? { kind: "added" } : undefined;
    case "remove-node":
      return edit.nodeId === at.nodeId ? { kind: "removed" } : undefined;
    case "set-sample":
      if (edit.sampleId !== at.nodeId) return undefined;
      return edit.sample === null ? { kind: "removed" } : valueBelow(edit.sample, at.path);
    case "set-sample-part": {
      const place = { nodeId: edit.sampleId, path: edit.path };
      return overlap(at, place)
        ? valueBelow(edit.value, at.path.slice(edit.path.length))
        : undefined;
    }
    case "set-carry-over": {
      const place = { nodeId: edit.indicatorId, path: [carryOverField] };
      return overlap(at, place) ? { kind: "value", value: edit.statement } : undefined;
    }
    case "several":
      return edit.edits.map((single) => valueWritten(single, at)).findLast((w) => w !== undefined);
  }
}

function valueBelow(value: unknown, path: Touched["path"]): Written | undefined {
  const found = setAt(value, path, undefined);
  return found && { kind: "value", value: found.before };
}
