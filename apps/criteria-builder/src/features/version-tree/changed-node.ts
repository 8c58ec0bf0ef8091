import { parentOf, walkNodes, type PlacedNode } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

/** The first node that came, moved or changed itself from one document to the other; undefined where nothing did. */
export function changedNode(
  before: CriteriaSetVersion,
  after: CriteriaSetVersion,
): string | undefined {
  const known = new Map([...walkNodes(before)].map((placed) => [placed.node.id, placed]));
  for (const placed of walkNodes(after)) {
    const old = known.get(placed.node.id);
    if (old === undefined) return placed.node.id;
    if (old.node === placed.node) continue;
    if (own(before, old) !== own(after, placed)) return placed.node.id;
  }
  return undefined;
}

/** A node's own fields and where it hangs; what stands below it and its code come from elsewhere. */
function own(version: CriteriaSetVersion, placed: PlacedNode): string {
  const below = ["groups", "criteria", "indicators", "code"];
  const fields = Object.entries(placed.node).filter(([field]) => !below.includes(field));
  return JSON.stringify([parentOf(version, placed)?.node.id, fields]);
}
