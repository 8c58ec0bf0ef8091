import type { SingleEdit } from "#edits/edit.ts";
import { editableFieldSchema } from "#edits/node-schema.ts";
import { same } from "#same.ts";
import type { PlacedNode } from "#tree.ts";

const parts = ["inputs", "measure", "rule", "terms"];

/** The edits that give a node the fields of another state of it; parts of an indicator change together. */
export function changedFields(now: PlacedNode, then: PlacedNode): readonly SingleEdit[] {
  const nodeId = now.node.id;
  const before = new Map<string, unknown>(Object.entries(now.node));
  const changed = Object.entries(then.node).filter(
    ([field, value]) =>
      editableFieldSchema(now.kind, field) !== undefined && !same(before.get(field), value),
  );
  const changedParts = changed.filter(
    ([field]) => now.kind === "indicator" && parts.includes(field),
  );
  const fields = changedParts.length > 1 ? changed.filter(([f]) => !parts.includes(f)) : changed;
  return [
    ...fields.map(([field, value]): SingleEdit => ({
      kind: "set-field",
      nodeId,
      path: [field],
      value,
    })),
    ...(changedParts.length > 1
      ? [{ kind: "set-parts" as const, nodeId, parts: Object.fromEntries(changedParts) }]
      : []),
  ];
}
