import { walkNodes } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** All ids in the document, of nodes, of required evidence and of samples, and those found more than once. */
export function usedIds(version: CriteriaSetVersion): {
  readonly all: ReadonlySet<string>;
  readonly doubled: readonly string[];
} {
  const all = new Set<string>();
  const doubled: string[] = [];
  for (const { kind, node } of walkNodes(version)) {
    const evidence = kind === "indicator" ? node.terms.evidence.map(({ id }) => id) : [];
    for (const id of [node.id, ...evidence]) {
      if (all.has(id)) doubled.push(id);
      all.add(id);
    }
  }
  for (const id of Object.keys(version.samples ?? {})) {
    if (all.has(id)) doubled.push(id);
    all.add(id);
  }
  return { all, doubled };
}
