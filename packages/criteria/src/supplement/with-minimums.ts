import { same } from "#same.ts";
import type { Indicator } from "#indicator.ts";
import { listIndicators } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** The core with the minimums of the city on its indicators, and nothing else of the supplement. */
export function withMinimums(
  core: CriteriaSetVersion,
  document: CriteriaSetVersion,
): CriteriaSetVersion {
  const own = new Map(listIndicators(document).map(({ id, terms }) => [id, terms.minimum]));
  const raise = (indicator: Indicator): Indicator => {
    const minimum = own.get(indicator.id);
    if (minimum === undefined || same(minimum, indicator.terms.minimum)) return indicator;
    return { ...indicator, terms: { ...indicator.terms, minimum } };
  };
  return {
    ...core,
    groups: core.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((criterion) => ({
        ...criterion,
        indicators: criterion.indicators.map(raise),
      })),
    })),
  };
}
