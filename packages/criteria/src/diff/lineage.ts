import type { Change, Lineage, Mention } from "#diff/version-diff.ts";
import { listIndicators, type PlacedNode } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/**
 * What the later version states of merging and splitting, seen from each indicator on either side. Between two states
 * of one version nothing is merged or split: there a statement is itself a change.
 */
export function readLineage(before: CriteriaSetVersion, after: CriteriaSetVersion) {
  const into = new Map<string, Lineage>();
  const from = new Map<string, { kind: Lineage["kind"]; ids: string[] }>();
  const [earlier, later] = [mentionsOf(before), mentionsOf(after)];
  const stated = new Map(Object.entries(after.carryOver ?? {}));
  // In the order of the earlier version, whatever the order in which they were stated.
  for (const id of earlier.keys()) {
    const statement = stated.get(id);
    if (before.id === after.id || statement === undefined) continue;
    if (statement.kind !== "merged" && statement.kind !== "split") continue;
    const targets = statement.kind === "merged" ? [statement.into] : statement.into;
    const others = targets.filter((target) => target !== id);
    if (others.length > 0) into.set(id, { kind: statement.kind, others: mentioned(others, later) });
    for (const target of others) {
      const line = from.get(target) ?? { kind: statement.kind, ids: [] };
      line.ids.push(id);
      from.set(target, line);
    }
  }
  function fromOf({ node }: PlacedNode): Lineage | null {
    const line = from.get(node.id);
    return line === undefined ? null : { kind: line.kind, others: mentioned(line.ids, earlier) };
  }
  return {
    from: fromOf,
    into: ({ node }: PlacedNode): Lineage | null => into.get(node.id) ?? null,
    /** Of a node that is on both sides. */
    joined: (placed: PlacedNode): readonly Change[] =>
      [fromOf(placed), into.get(placed.node.id)]
        .filter((lineage) => lineage !== null && lineage !== undefined)
        .map((lineage) => ({ kind: "joined", with: lineage })),
  };
}

function mentionsOf(version: CriteriaSetVersion): ReadonlyMap<string, Mention> {
  return new Map(
    listIndicators(version).map(({ id, code, title }) => [id, { id, code, title }] as const),
  );
}

function mentioned(
  ids: readonly string[],
  known: ReadonlyMap<string, Mention>,
): readonly Mention[] {
  return ids.map((id) => known.get(id) ?? { id, code: id, title: "" });
}
