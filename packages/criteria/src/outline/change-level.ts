import { applyEdit } from "#edits/apply-edit.ts";
import type { Edit, SingleEdit } from "#edits/edit.ts";
import { addEdit } from "#outline/add-node.ts";
import { asOneEdit } from "#outline/as-one-edit.ts";
import { deeper, higher } from "#outline/shift-branch.ts";
import type { LevelRefusal } from "#outline/level-refusal.ts";
import { newNode } from "#outline/heading.ts";
import { topNodes, type OutlineNode } from "#outline/top-nodes.ts";
import { accept, refuse, type Result } from "#result.ts";
import { maximumHundredths } from "#rule.ts";
import { childrenOf, findNode, parentOf } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

export interface LevelChange {
  /** Those below another chosen one go along with it. */
  readonly nodeIds: readonly string[];
  /** 1: one level deeper, below the sibling before. -1: one level higher, right after the parent. */
  readonly by: 1 | -1;
  /** Ids for headings that have to be made. */
  readonly newId: () => string;
}

/**
 * The edit that puts nodes on another level, the rows staying in their order as in a word processor: what followed a
 * node that goes higher comes below it. A node that is only a heading (`bareHeading`) becomes one of the other level and
 * keeps its id, with all below it. One that asks or scores something can't be a heading: going higher it gets a new
 * heading of its own title above it, going deeper it is refused. Nothing written is lost, so the edit taken back, or
 * for bare nodes the opposite change, leads back.
 */
export function changeLevel(
  version: CriteriaSetVersion,
  { nodeIds, by, newId }: LevelChange,
): Result<Edit, LevelRefusal> {
  const edits: SingleEdit[] = [];
  let current = version;
  for (const { node } of topNodes(version, nodeIds)) {
    const placed = findNode(current, node.id);
    if (placed === undefined || placed.kind === "version") continue;
    const step = by === 1 ? goDeeper(current, placed) : goHigher(current, placed, newId);
    if (!step.ok) return step;
    for (const edit of step.value) {
      const applied = applyEdit(current, edit);
      // Each step was made for the document as it is.
      if (!applied.ok)
        throw new Error(`Level change made an edit that is refused: ${applied.refusal.code}`);
      current = applied.value.version;
    }
    edits.push(...step.value);
  }
  return edits.length === 0 ? refuse({ code: "nothing-chosen" }) : accept(asOneEdit(edits));
}

function goDeeper(
  version: CriteriaSetVersion,
  placed: OutlineNode,
): Result<readonly SingleEdit[], LevelRefusal> {
  const shifted = deeper(placed);
  if (!shifted.ok) return shifted;
  const parent = parentOf(version, placed);
  const before = siblingBefore(version, placed);
  if (parent === undefined || before === undefined) {
    return refuse({ code: "nothing-above", nodeId: placed.node.id, kind: placed.kind });
  }
  return accept([
    { kind: "remove-node", nodeId: placed.node.id },
    addEdit(shifted.value, { parentId: before.id, index: before.children }),
  ]);
}

function siblingBefore(
  version: CriteriaSetVersion,
  placed: OutlineNode,
): { readonly id: string; readonly children: number } | undefined {
  const [g, c = 0] = placed.at;
  if (placed.kind === "group") {
    const group = version.groups[g - 1];
    return group && { id: group.id, children: group.criteria.length };
  }
  const criterion = version.groups[g]?.criteria[c - 1];
  return criterion && { id: criterion.id, children: criterion.indicators.length };
}

function goHigher(
  version: CriteriaSetVersion,
  placed: OutlineNode,
  newId: () => string,
): Result<readonly SingleEdit[], LevelRefusal> {
  if (placed.kind === "group") return refuse({ code: "level-highest", nodeId: placed.node.id });
  const parent = parentOf(version, placed);
  const above = parent && parentOf(version, parent);
  if (parent === undefined || above === undefined) return accept([]);
  const place = { parentId: above.node.id, index: (parent.at.at(-1) ?? 0) + 1 };
  const nodeId = placed.node.id;
  const after = childrenOf(parent).slice((placed.at.at(-1) ?? 0) + 1);
  const shifted = higher(placed);
  if (shifted !== undefined) {
    const has = shifted.kind === "group" ? shifted.node.criteria.length : 0;
    return accept([
      { kind: "remove-node", nodeId },
      addEdit(shifted, place),
      ...bringBelow(nodeId, has, after),
    ]);
  }
  const heading = newNode(placed.kind === "criterion" ? "group" : "criterion", {
    id: newId(),
    title: placed.node.title,
    text: "",
    hundredths: [placed.node, ...after].reduce((sum, node) => sum + pointsOf(node), 0),
  });
  return accept([
    addEdit(heading, place),
    ...bringBelow(heading.node.id, 0, [placed.node, ...after]),
  ]);
}

function bringBelow(
  parentId: string,
  from: number,
  nodes: readonly { readonly id: string }[],
): readonly SingleEdit[] {
  return nodes.map(({ id }, at) => ({ kind: "move-node", nodeId: id, parentId, index: from + at }));
}

function pointsOf(node: ReturnType<typeof childrenOf>[number]): number {
  return "rule" in node ? maximumHundredths(node.rule) : node.maxHundredths;
}
