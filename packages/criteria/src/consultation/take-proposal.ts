import type { Comment, Proposal } from "#consultation/comment.ts";
import { fieldText, pathOfField } from "#consultation/comment-fields.ts";
import { applyEdit } from "#edits/apply-edit.ts";
import type { Edit } from "#edits/edit.ts";
import type { EditRefusal } from "#edits/edit-refusal.ts";
import { formatPoints } from "#formats/points.ts";
import { accept, refuse, type Result } from "#result.ts";
import { findNode, type PlacedNode } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

export type TakeRefusal =
  | { readonly code: "no-proposal" }
  /** The node is no longer in the draft, or lost the field. */
  | { readonly code: "place-gone"; readonly nodeId: string }
  /** The field is not one text (a way of scoring): the drafter changes it by hand. */
  | { readonly code: "proposal-by-hand"; readonly nodeId: string }
  /** The draft says something else there than the person who takes the proposal has in sight. */
  | {
      readonly code: "text-changed";
      readonly fixed: string;
      readonly current: string;
      readonly proposed: string;
    }
  | { readonly code: "proposal-refused"; readonly reason: EditRefusal };

export interface TakenProposal {
  /** What to do to the draft; undefined where it says so already. */
  readonly edit: Edit | undefined;
  readonly before: string;
  readonly after: string;
}

/**
 * The edit that makes the draft say what is proposed (tiếp thu). It is refused while the draft says something else
 * there than `seen`: the text of the fixed state, unless the person says which newer text they have seen.
 * @param proposal what to put there: the comment's own, or as the drafting unit amended it
 * @param key begins the ids of evidence added by it: the comment's id
 */
export function takeProposal(
  draft: CriteriaSetVersion,
  {
    fixed,
    comment: { nodeId, field, proposal: proposed },
    amended,
    seen,
    key,
  }: {
    readonly fixed: CriteriaSetVersion;
    readonly comment: Comment;
    readonly amended?: Proposal | undefined;
    readonly seen?: string | undefined;
    readonly key: string;
  },
): Result<TakenProposal, TakeRefusal> {
  const proposal = amended ?? proposed;
  if (proposal === null) return refuse({ code: "no-proposal" });
  const placed = findNode(draft, nodeId);
  const current = fieldText(draft, nodeId, field);
  if (placed === undefined || current === undefined) return refuse({ code: "place-gone", nodeId });
  const path = pathOfField(placed, field);
  const value = path === undefined ? undefined : valueOf(placed, field, proposal, key);
  if (path === undefined || value === undefined)
    return refuse({ code: "proposal-by-hand", nodeId });

  const after = proposalText(proposal);
  if (after === current) return accept({ edit: undefined, before: current, after });
  const known = seen ?? fieldText(fixed, nodeId, field) ?? "";
  if (known.normalize("NFC") !== current) {
    const atFixed = fieldText(fixed, nodeId, field) ?? "";
    return refuse({ code: "text-changed", fixed: atFixed, current, proposed: after });
  }
  const edit: Edit = { kind: "set-field", nodeId, path, value };
  const applied = applyEdit(draft, edit);
  if (!applied.ok) return refuse({ code: "proposal-refused", reason: applied.refusal });
  return accept({ edit, before: current, after });
}

/** A proposal as it would read in its field. */
export function proposalText(proposal: Proposal): string {
  if (proposal.kind === "points") return formatPoints(proposal.hundredths);
  return proposal.text.normalize("NFC");
}

/** The field's new value; undefined where the proposal is of the other kind. */
function valueOf(
  placed: PlacedNode,
  field: Comment["field"],
  proposal: Proposal,
  key: string,
): unknown {
  if (field === "points") return proposal.kind === "points" ? proposal.hundredths : undefined;
  if (proposal.kind !== "wording") return undefined;
  if (field === "evidence" && placed.kind === "indicator") {
    return evidenceOf(placed.node.terms.evidence, proposal.text.normalize("NFC"), key);
  }
  return proposal.text;
}

type Evidence = Extract<PlacedNode, { kind: "indicator" }>["node"]["terms"]["evidence"];

/** Lines that stood there keep their document; a line in the place of one that went rewords it; the rest are new. */
function evidenceOf(present: Evidence, text: string, key: string): Evidence {
  const lines = text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  const gone = present.filter(({ title }) => !lines.includes(title));
  return lines.map((title, at) => {
    const kept = present.find((evidence) => evidence.title === title);
    if (kept !== undefined) return kept;
    const reworded = gone.shift();
    return reworded === undefined
      ? { id: `${key}-${at + 1}`, title, kind: "document", required: true }
      : { ...reworded, title };
  });
}
