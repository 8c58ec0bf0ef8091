import type { CommentField } from "#consultation/comment.ts";
import { fieldsOfKind } from "#consultation/comment-fields.ts";
import { aspectsOf } from "#diff/change-aspects.ts";
import type { Change, FieldName, NodeDiff, WordField } from "#diff/version-diff.ts";
import { findNode, parentOf, type PlacedNode } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** A node and the fields of it that a comment may be about. */
export interface CommentPlace {
  readonly nodeId: string;
  readonly fields: readonly CommentField[];
}

/**
 * Where people comment on a change from one version to another. The first place, and its first field, is where a new
 * comment goes: it is there in the later version. What ended is commented on at the nearest node above it that is still
 * there; comments made on it while it was there are found at the second place.
 */
export function placesOfChange(
  diff: NodeDiff,
  change: Change,
  { before, after }: { readonly before: CriteriaSetVersion; readonly after: CriteriaSetVersion },
): readonly CommentPlace[] {
  const own = { nodeId: diff.nodeId, fields: fieldsOfChange(diff, change) };
  if (diff.after !== null || diff.before === null) return [own];
  return [{ nodeId: nearestLeft(before, diff.before, after), fields: ["general"] }, own];
}

function nearestLeft(
  before: CriteriaSetVersion,
  gone: PlacedNode,
  after: CriteriaSetVersion,
): string {
  for (let above = parentOf(before, gone); above !== undefined; above = parentOf(before, above)) {
    if (above.kind !== "version" && findNode(after, above.node.id) !== undefined)
      return above.node.id;
  }
  return after.id;
}

/** Those of the node's kind alone; of what is new or ended as a whole, all of them. */
function fieldsOfChange({ kind }: NodeDiff, change: Change): readonly CommentField[] {
  const known: readonly CommentField[] = fieldsOfKind[kind];
  if (change.kind === "added" || change.kind === "ended")
    return ["general", ...known.filter((field) => field !== "general")];
  const meant = fieldsMeant(change).filter((field) => known.includes(field));
  return meant.length > 0 ? meant : ["general"];
}

function fieldsMeant(
  change: Exclude<Change, { kind: "added" | "ended" }>,
): readonly CommentField[] {
  switch (change.kind) {
    case "joined":
    case "moved":
      return ["general"];
    case "reworded":
      return [ofWords[change.field]];
    case "reordered":
      return [change.field === "evidence" ? "evidence" : "scoring"];
    case "changed":
      return change.field === "rule" && aspectsOf(change).includes("points")
        ? ["points", "scoring"]
        : [ofFields[change.field]];
  }
}

const ofWords = {
  label: "general",
  title: "title",
  note: "general",
  meaning: "meaning",
  guidance: "meaning",
} as const satisfies Record<WordField, CommentField>;

const ofFields = {
  maxHundredths: "points",
  totalCapHundredths: "points",
  verdict: "scoring",
  openToSupplement: "general",
  input: "scoring",
  measure: "scoring",
  rule: "scoring",
  appliesTo: "general",
  minimum: "scoring",
  notApplicable: "general",
  evidence: "evidence",
  period: "general",
  sensitivity: "general",
  level: "general",
  illustrative: "general",
  validFrom: "general",
  validTo: "general",
  numbering: "general",
  leaveOutRescales: "general",
  crossCheck: "general",
  carryOver: "general",
} as const satisfies Record<FieldName, CommentField>;
