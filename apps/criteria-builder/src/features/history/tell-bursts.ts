import { diffVersions } from "@thuocdo/criteria/diff-versions";
import type { AuthoredEdit } from "@thuocdo/criteria/authored-edit";
import { groupBursts, type Burst } from "@thuocdo/criteria/group-bursts";
import { rollBack } from "@thuocdo/criteria/roll-back";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { NodeDiff } from "@thuocdo/criteria/version-diff";

/** A burst with what it came to: each node that differs, before and after. */
export interface ToldBurst extends Burst {
  readonly nodes: readonly NodeDiff[];
}

export interface HistoryFilter {
  readonly personId?: string | undefined;
  readonly nodeId?: string | undefined;
}

/**
 * What each burst came to, newest first, by taking back one after the other.
 * @param document as it is after the first of the edits
 */
export function tellBursts(
  document: CriteriaSetVersion,
  newestFirst: readonly AuthoredEdit[],
): readonly ToldBurst[] {
  let after = document;
  return groupBursts(newestFirst).map((burst) => {
    const before = rollBack(after, burst.edits);
    const { nodes } = diffVersions(before, after);
    after = before;
    return { ...burst, nodes };
  });
}

/** The bursts of one person, or what was done to one node. */
export function filterBursts(
  bursts: readonly ToldBurst[],
  { personId, nodeId }: HistoryFilter,
): readonly ToldBurst[] {
  return bursts.flatMap((burst) => {
    if (personId !== undefined && burst.editedBy?.id !== personId) return [];
    if (nodeId === undefined) return [burst];
    const nodes = burst.nodes.filter((node) => node.nodeId === nodeId);
    return nodes.length === 0 ? [] : [{ ...burst, nodes }];
  });
}
