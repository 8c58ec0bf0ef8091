import type { Check } from "@thuocdo/criteria/check-version";

/** What the checks found, looked up by node. */
export function checksByNode(checks: readonly Check[]): (nodeId: string) => readonly Check[] {
  const at = Map.groupBy(checks, ({ nodeId }) => nodeId);
  return (nodeId) => at.get(nodeId) ?? none;
}

const none: readonly Check[] = [];

export function countChecks(checks: readonly Check[]): {
  readonly errors: number;
  readonly warnings: number;
} {
  const errors = checks.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: checks.length - errors };
}
