import type { Change, NodeDiff } from "@thuocdo/criteria/version-diff";
import { pathName, type FieldPath } from "#lib/fields/field-settings.ts";

/** Where a change is in its node: the field, where it has one. */
function changePath(change: Change): FieldPath {
  return "path" in change ? change.path : [];
}

/** The name of a line in an address: the same for the same change, whatever else differs. */
export function lineId({ nodeId }: Pick<NodeDiff, "nodeId">, change: Change): string {
  return "path" in change ? `${nodeId}.${pathName(change.path)}` : `${nodeId}.${change.kind}`;
}
