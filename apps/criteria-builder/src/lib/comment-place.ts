import { nodeHeading } from "@thuocdo/criteria/consultation/labels";
import { findNode } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

/** The heading of a node in a text; undefined where the text has no such node. */
export function headingOf(version: CriteriaSetVersion, nodeId: string): string | undefined {
  const placed = findNode(version, nodeId);
  return placed === undefined ? undefined : nodeHeading(placed.kind, placed.node);
}
