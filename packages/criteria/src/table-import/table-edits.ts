import type { SingleEdit } from "#edits/edit.ts";
import type { Indicator } from "#indicator.ts";
import { plainCriterion, plainGroup, plainIndicator } from "#plain-nodes.ts";
import type { Criterion } from "#criterion.ts";
import type { TableNode } from "#table-import/table-node.ts";
import type { CriterionGroup } from "#version.ts";

/**
 * The edits that put the nodes below a parent, from a position on. Points of a group or criterion that has none typed
 * are the sum of what is below.
 */
export function tableEdits(
  nodes: readonly TableNode[],
  {
    parentId,
    index,
    newId,
  }: { readonly parentId: string; readonly index: number; readonly newId: () => string },
): readonly SingleEdit[] {
  return nodes.map((node, at): SingleEdit => {
    const place = { parentId, index: index + at };
    switch (node.kind) {
      case "group":
        return { kind: "add-group", ...place, node: toGroup(node, newId) };
      case "criterion":
        return { kind: "add-criterion", ...place, node: toCriterion(node, newId) };
      case "indicator":
        return { kind: "add-indicator", ...place, node: toIndicator(node, newId) };
    }
  });
}

function toGroup(node: TableNode, newId: () => string): CriterionGroup {
  const criteria = node.children.map((child) => toCriterion(child, newId));
  return { ...plainGroup(plainOf(node, newId())), criteria };
}

function toCriterion(node: TableNode, newId: () => string): Criterion {
  const indicators = node.children.map((child) => toIndicator(child, newId));
  return { ...plainCriterion(plainOf(node, newId())), indicators };
}

function toIndicator(node: TableNode, newId: () => string): Indicator {
  const indicator = plainIndicator(plainOf(node, newId()));
  const evidence = node.evidence.map((title) => ({
    id: newId(),
    title,
    kind: "document" as const,
    required: true,
  }));
  return { ...indicator, terms: { ...indicator.terms, evidence } };
}

function plainOf(node: TableNode, id: string) {
  return { id, title: node.title, meaning: node.meaning, hundredths: pointsOf(node) };
}

/** In hundredths: those typed, otherwise the sum of those below. */
export function pointsOf({ hundredths, children }: TableNode): number {
  return hundredths ?? children.reduce((sum, child) => sum + pointsOf(child), 0);
}
