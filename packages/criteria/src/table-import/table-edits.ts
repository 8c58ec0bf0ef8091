import type { SingleEdit } from "#edits/edit.ts";
import type { NewNode } from "#edits/replace-node.ts";
import type { Criterion } from "#criterion.ts";
import type { Indicator } from "#indicator.ts";
import { addEdit, type NodePlace } from "#outline/add-node.ts";
import { newCriterion, newGroup, newIndicator, type Heading } from "#outline/heading.ts";
import type { TableNode } from "#table-import/table-node.ts";

/**
 * The edits that put the nodes at a place, one behind the other. Points of a group or criterion that has none typed are
 * the sum of what is below.
 */
export function tableEdits(
  nodes: readonly TableNode[],
  { parentId, index }: NodePlace,
  newId: () => string,
): readonly SingleEdit[] {
  return nodes.map((node, at) => addEdit(toNode(node, newId), { parentId, index: index + at }));
}

function toNode(node: TableNode, newId: () => string): NewNode {
  switch (node.kind) {
    case "group": {
      const criteria = node.children.map((child) => toCriterion(child, newId));
      return { kind: "group", node: { ...newGroup(headingOf(node, newId)), criteria } };
    }
    case "criterion":
      return { kind: "criterion", node: toCriterion(node, newId) };
    case "indicator":
      return { kind: "indicator", node: toIndicator(node, newId) };
  }
}

function toCriterion(node: TableNode, newId: () => string): Criterion {
  const indicators = node.children.map((child) => toIndicator(child, newId));
  return { ...newCriterion(headingOf(node, newId)), indicators };
}

function toIndicator(node: TableNode, newId: () => string): Indicator {
  const indicator = newIndicator(headingOf(node, newId));
  const evidence = node.evidence.map((title) => ({
    id: newId(),
    title,
    kind: "document" as const,
    required: true,
  }));
  return { ...indicator, terms: { ...indicator.terms, evidence } };
}

function headingOf(node: TableNode, newId: () => string): Heading {
  return { id: newId(), title: node.title, text: node.meaning, hundredths: pointsOf(node) };
}

/** In hundredths: those typed, otherwise the sum of those below. */
export function pointsOf({ hundredths, children }: TableNode): number {
  return hundredths ?? children.reduce((sum, child) => sum + pointsOf(child), 0);
}
