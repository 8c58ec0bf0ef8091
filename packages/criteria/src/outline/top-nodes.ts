import { walkNodes, type PlacedNode } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

export type OutlineNode = Exclude<PlacedNode, { kind: "version" }>;

/** The chosen nodes in reading order, without those that stand below another chosen one; the version is never among them. */
export function topNodes(
  version: CriteriaSetVersion,
  nodeIds: readonly string[],
): readonly OutlineNode[] {
  const chosen = new Set(nodeIds);
  const tops: OutlineNode[] = [];
  for (const placed of walkNodes(version)) {
    if (placed.kind === "version" || !chosen.has(placed.node.id)) continue;
    const last = tops.at(-1);
    const below = last !== undefined && last.at.every((step, depth) => step === placed.at[depth]);
    if (!below) tops.push(placed);
  }
  return tops;
}
