import { same } from "#same.ts";
import type { Criterion } from "#criterion.ts";
import type { Indicator } from "#indicator.ts";
import { listCriteria, listIndicators, walkNodes } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** An indicator that the supplement adds, in the criterion as the supplement has it. */
export interface Addition {
  readonly criterion: Criterion;
  readonly indicator: Indicator;
}

/** An indicator of the core with another minimum: as the core has it and as the supplement does. */
export interface RaisedMinimum {
  readonly core: Indicator;
  readonly indicator: Indicator;
}

/** What the supplement lays over the core, in reading order. */
export interface SupplementParts {
  readonly additions: readonly Addition[];
  readonly raised: readonly RaisedMinimum[];
}

/** Whether a node is the core's as it was issued, the core's with a minimum of the city, or the city's own. */
export type SupplementOrigin = "core" | "raised" | "added";

export function supplementParts(
  core: CriteriaSetVersion,
  document: CriteriaSetVersion,
): SupplementParts {
  const known = new Map(listIndicators(core).map((indicator) => [indicator.id, indicator]));
  const additions: Addition[] = [];
  const raised: RaisedMinimum[] = [];
  for (const criterion of listCriteria(document)) {
    for (const indicator of criterion.indicators) {
      const before = known.get(indicator.id);
      if (before === undefined) additions.push({ criterion, indicator });
      else if (!same(before.terms.minimum, indicator.terms.minimum))
        raised.push({ core: before, indicator });
    }
  }
  return { additions, raised };
}

/**
 * Of whom each node of a supplement is. Its own title is the city's, so the document itself is `added`; so is a node that it
 * does not have: nobody's yet.
 */
export function supplementOrigins(
  core: CriteriaSetVersion,
  document: CriteriaSetVersion,
): (nodeId: string) => SupplementOrigin {
  const ofCore = new Set([...walkNodes(core)].map(({ node }) => node.id));
  const raised = new Set(supplementParts(core, document).raised.map(({ core: { id } }) => id));
  return (nodeId) => {
    if (!ofCore.has(nodeId)) return "added";
    return raised.has(nodeId) ? "raised" : "core";
  };
}
