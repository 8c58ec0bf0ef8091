import type { Edit } from "#edits/edit.ts";
import type { NewNode } from "#edits/replace-node.ts";
import { usedIds } from "#edits/used-ids.ts";
import { addEdit, type NodePlace } from "#outline/add-node.ts";
import { asOneEdit } from "#outline/as-one-edit.ts";
import { withNewIds } from "#outline/new-ids.ts";
import { accept, refuse, type Result } from "#result.ts";
import { findNode } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** With its id it stays the same idea (tính kế thừa); a copy is another one. */
export type TakeOverMode = "same-id" | "copy";

/** Why a node can't be taken over with its id: the draft has the id, of it or of something in it. */
export interface TakeOverRefusal {
  readonly code: "already-in-draft";
  readonly nodeId: string;
  /** What has it in the draft: the code of a node; null where it is evidence or a sample. */
  readonly at: string | null;
}

/** The one edit that takes the branches over at a place, in their order; refused for the first that can't be. */
export function takeOver(
  draft: CriteriaSetVersion,
  branches: readonly [NewNode, ...NewNode[]],
  {
    mode,
    place,
    newId,
  }: { readonly mode: TakeOverMode; readonly place: NodePlace; readonly newId: () => string },
): Result<Edit, TakeOverRefusal> {
  if (mode === "same-id") {
    for (const branch of branches) {
      const refusal = refusalOf(draft, branch);
      if (refusal !== undefined) return refuse(refusal);
    }
  }
  const taken = mode === "copy" ? branches.map((branch) => withNewIds(branch, newId)) : branches;
  const { parentId, index } = place;
  return accept(
    asOneEdit(taken.map((branch, at) => addEdit(branch, { parentId, index: index + at }))),
  );
}

/** Why the branch can't be taken over with its ids; undefined where it can. */
export function refusalOf(draft: CriteriaSetVersion, branch: NewNode): TakeOverRefusal | undefined {
  const used = usedIds(draft).all;
  const taken = idsIn(branch).find((id) => used.has(id));
  if (taken === undefined) return undefined;
  const holder = findNode(draft, taken);
  const at = holder === undefined || holder.kind === "version" ? null : holder.node.code;
  return { code: "already-in-draft", nodeId: branch.node.id, at };
}

function idsIn(branch: NewNode): readonly string[] {
  switch (branch.kind) {
    case "group":
      return [
        branch.node.id,
        ...branch.node.criteria.flatMap((node) => idsIn({ kind: "criterion", node })),
      ];
    case "criterion":
      return [
        branch.node.id,
        ...branch.node.indicators.flatMap((node) => idsIn({ kind: "indicator", node })),
      ];
    case "indicator":
      return [branch.node.id, ...branch.node.terms.evidence.map(({ id }) => id)];
  }
}
