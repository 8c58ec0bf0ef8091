import type { Change, NodeDiff } from "@thuocdo/criteria/version-diff";
import { pathName } from "#lib/fields/field-settings.ts";

/** The name of a line in an address: the same for the same change, whatever else differs. */
export function lineId({ nodeId }: Pick<NodeDiff, "nodeId">, change: Change): string {
  return "path" in change ? `${nodeId}.${pathName(change.path)}` : `${nodeId}.${change.kind}`;
}
