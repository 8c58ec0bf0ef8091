import { applyEdit } from "#edits/apply-edit.ts";
import type { Edit, SingleEdit } from "#edits/edit.ts";
import type { EditRefusal } from "#edits/edit-refusal.ts";
import type { NewNode } from "#edits/replace-node.ts";
import { addEdit, type NodePlace } from "#outline/add-node.ts";
import { asOneEdit } from "#outline/as-one-edit.ts";
import { withNewIds } from "#outline/new-ids.ts";
import { accept, refuse, type Result } from "#result.ts";
import { childKind, childrenOf, findNode, parentOf } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

export type PasteRefusal =
  | { readonly code: "nothing-to-paste" }
  /** Nothing at the place, or above it, can hold such a node. */
  | { readonly code: "no-place"; readonly kind: NewNode["kind"] }
  | { readonly code: "edit-refused"; readonly because: EditRefusal };

export interface Pasted {
  readonly edit: Edit;
  /** The pasted branches' new ids, in reading order. */
  readonly nodeIds: readonly string[];
}

/** The edit that adds copies of the branches at a node: last below it where it takes such nodes, else right after. */
export function pasteBranches(
  version: CriteriaSetVersion,
  branches: readonly NewNode[],
  { at, newId }: { readonly at: string; readonly newId: () => string },
): Result<Pasted, PasteRefusal> {
  let current = version;
  let last: NewNode | undefined;
  const edits: SingleEdit[] = [];
  const nodeIds: string[] = [];
  for (const branch of branches.map((each) => withNewIds(each, newId))) {
    const { kind, node } = branch;
    const from = last?.kind === kind ? last.node.id : at;
    const place = placeFor(current, from, kind);
    if (place === undefined) return refuse({ code: "no-place", kind });
    const edit = addEdit(branch, place);
    const applied = applyEdit(current, edit);
    if (!applied.ok) return refuse({ code: "edit-refused", because: applied.refusal });
    current = applied.value.version;
    edits.push(edit);
    nodeIds.push(node.id);
    last = branch;
  }
  if (edits.length === 0) return refuse({ code: "nothing-to-paste" });
  return accept({ edit: asOneEdit(edits), nodeIds });
}

/** Where a node of this kind goes when it is added at a node: last below it, or right after it or the one it stands in. */
export function placeFor(
  version: CriteriaSetVersion,
  nodeId: string,
  kind: NewNode["kind"],
): NodePlace | undefined {
  const placed = findNode(version, nodeId);
  if (placed === undefined) return undefined;
  if (childKind[placed.kind] === kind) {
    return { parentId: nodeId, index: childrenOf(placed).length };
  }
  const parent = parentOf(version, placed);
  if (parent === undefined) return undefined;
  if (placed.kind === kind) {
    return { parentId: parent.node.id, index: (placed.at.at(-1) ?? 0) + 1 };
  }
  return placeFor(version, parent.node.id, kind);
}
