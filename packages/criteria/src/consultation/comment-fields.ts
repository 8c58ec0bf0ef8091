import type { CommentField, Proposal } from "#consultation/comment.ts";
import type { EditPath } from "#edits/edit.ts";
import { formatPoints } from "#formats/points.ts";
import { minimumSentence, measureSentence, ruleSentence } from "#how-scored/messages.ts";
import { maximumHundredths, type ScoringRule } from "#rule.ts";
import { findNode, type NodeKind, type PlacedNode } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";
import type { Static } from "typebox";

/** The fields that can be commented on, by kind of node, in reading order. */
export const fieldsOfKind = {
  version: ["title", "general"],
  group: ["title", "meaning", "points", "general"],
  criterion: ["title", "meaning", "points", "general"],
  indicator: ["title", "meaning", "scoring", "points", "evidence", "general"],
} as const satisfies Record<NodeKind, readonly CommentField[]>;

/** What stands in a field, as a reader sees it; undefined where the node is gone or has no such field. */
export function fieldText(
  version: CriteriaSetVersion,
  nodeId: string,
  field: CommentField,
): string | undefined {
  const placed = findNode(version, nodeId);
  if (placed === undefined || !fieldsOfPlaced(placed).includes(field)) return undefined;
  return textOf(placed, field);
}

/** Whether a proposal for the field is wording or a figure; nothing can be proposed for a node as a whole. */
export function proposalKind(field: CommentField): Proposal["kind"] | undefined {
  if (field === "general") return undefined;
  return field === "points" ? "points" : "wording";
}

/** Where the field's text stands in the node; undefined where it is not one text that could be replaced. */
export function pathOfField(
  placed: PlacedNode,
  field: CommentField,
): Static<typeof EditPath> | undefined {
  switch (field) {
    case "title":
      return ["title"];
    case "meaning":
      if (placed.kind === "version") return undefined;
      return placed.kind === "indicator" ? ["guidance"] : ["meaning"];
    case "points":
      if (placed.kind === "version") return undefined;
      return placed.kind === "indicator" ? pointsPath(placed.node.rule) : ["maxHundredths"];
    case "evidence":
      return placed.kind === "indicator" ? ["terms", "evidence"] : undefined;
    case "scoring":
    case "general":
      return undefined;
  }
}

function fieldsOfPlaced({ kind }: PlacedNode): readonly CommentField[] {
  return fieldsOfKind[kind];
}

function textOf(placed: PlacedNode, field: CommentField): string {
  const { kind, node } = placed;
  if (field === "title") return node.title;
  if (field === "general" || kind === "version") return "";
  if (field === "points") {
    return formatPoints(kind === "indicator" ? maximumHundredths(node.rule) : node.maxHundredths);
  }
  if (kind !== "indicator") return field === "meaning" ? node.meaning : "";
  switch (field) {
    case "meaning":
      return node.guidance;
    case "evidence":
      return node.terms.evidence.map(({ title }) => title).join("\n");
    case "scoring": {
      const { minimum } = node.terms;
      const sentences = [measureSentence(node), ruleSentence(node)];
      return [...sentences, ...(minimum === null ? [] : [minimumSentence(minimum)])].join("\n");
    }
  }
}

/** Where the most points of a rule are one figure; levels and bands have several. */
function pointsPath(rule: ScoringRule): Static<typeof EditPath> | undefined {
  switch (rule.kind) {
    case "pass-fail":
    case "linear":
    case "share-of-items":
      return ["rule", "hundredths"];
    case "per-item":
      return ["rule", "capHundredths"];
    case "deduction":
      return ["rule", "fromHundredths"];
    case "judged":
      return ["rule", "maxHundredths"];
    case "levels":
    case "bands":
    case "bonus":
      return undefined;
  }
}
