import type { Check } from "@thuocdo/criteria/check-version";
import { walkNodes, type PlacedNode } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { topicOf, type CheckTopic } from "#features/checks/topic-messages.ts";

/** Which checks are looked at; undefined is all. */
export interface CheckFilter {
  readonly severity: Check["severity"] | undefined;
  readonly topic: CheckTopic | undefined;
}

export interface NodeChecks {
  readonly placed: PlacedNode;
  /** Errors first. */
  readonly checks: readonly Check[];
}

/** The checks by node, in reading order; nodes with errors before those with warnings alone. */
export function groupChecks(
  version: CriteriaSetVersion,
  checks: readonly Check[],
  filter: CheckFilter,
): readonly NodeChecks[] {
  const byNode = Map.groupBy(
    checks.filter((check) => isWanted(check, filter)),
    ({ nodeId }) => nodeId,
  );
  const groups = [...walkNodes(version)].flatMap((placed): readonly NodeChecks[] => {
    const own = byNode.get(placed.node.id);
    return own === undefined ? [] : [{ placed, checks: own.toSorted(errorsFirst) }];
  });
  return groups.toSorted((one, other) => {
    const [first, second] = [one.checks[0], other.checks[0]];
    return first === undefined || second === undefined ? 0 : errorsFirst(first, second);
  });
}

function isWanted(check: Check, { severity, topic }: CheckFilter): boolean {
  return (
    (severity === undefined || check.severity === severity) &&
    (topic === undefined || topicOf[check.code] === topic)
  );
}

function errorsFirst(one: Check, other: Check): number {
  return Number(one.severity !== "error") - Number(other.severity !== "error");
}
