import type { SentComment } from "@thuocdo/contract/consultation-parts";
import { findNode, walkNodes } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

export interface CommentFilter {
  /** A node; with it all below it. */
  readonly node?: string | undefined;
  readonly agency?: string | undefined;
  readonly field?: string | undefined;
  readonly state?: "unanswered" | "answered" | undefined;
}

/** The comments that a filter lets through, in the order of the text, then as they were made. */
export function findComments(
  comments: readonly SentComment[],
  document: CriteriaSetVersion,
  { node, agency, field, state }: CommentFilter,
): readonly SentComment[] {
  const order = new Map([...walkNodes(document)].map((placed, at) => [placed.node.id, at]));
  const within = node === undefined ? undefined : idsWithin(document, node);
  return comments
    .filter(
      (comment) =>
        (within === undefined || within.has(comment.nodeId)) &&
        (agency === undefined || comment.unitId === agency) &&
        (field === undefined || comment.field === field) &&
        (state === undefined || (comment.disposition === null) === (state === "unanswered")),
    )
    .toSorted((one, other) => (order.get(one.nodeId) ?? 0) - (order.get(other.nodeId) ?? 0));
}

function idsWithin(document: CriteriaSetVersion, nodeId: string): ReadonlySet<string> {
  const root = findNode(document, nodeId);
  if (root === undefined) return new Set([nodeId]);
  const below = [...walkNodes(document)].filter(({ at }) =>
    root.at.every((step, depth) => at[depth] === step),
  );
  return new Set(below.map(({ node }) => node.id));
}
