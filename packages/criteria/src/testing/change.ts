import { setAt } from "#edits/set-at.ts";
import { replaceNode } from "#edits/replace-node.ts";
import type { FieldPath } from "#schema-problem.ts";
import { findNode, type PlacedNode } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** The version with one thing set that an edit might refuse, for tests of what is refused. */
export function change(
  version: CriteriaSetVersion,
  nodeId: string,
  path: FieldPath,
  value: unknown,
): CriteriaSetVersion {
  const placed = findNode(version, nodeId);
  const set = placed && setAt(placed.node, path, value);
  if (placed === undefined || set === undefined) {
    throw new TypeError(`There is no ${[nodeId, ...path].join("/")}.`);
  }
  // A test may well ask for a node that does not make sense; the schema is the test's to mind.
  return replaceNode(version, { ...placed, node: set.whole } as PlacedNode);
}
