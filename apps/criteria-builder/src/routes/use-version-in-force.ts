import { useQuery } from "@tanstack/react-query";
import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import { criteriaSetsQuery } from "#features/criteria-sets/queries.ts";
import { supplementsQuery } from "#features/supplements/queries.ts";

/**
 * The version of a set that is in force, of a city's supplement the city's own; null where none is, undefined while it is
 * not known.
 */
export function useVersionInForce({
  criteriaSetId,
  supplement,
}: Pick<VersionSummary, "criteriaSetId" | "supplement">): VersionSummary | null | undefined {
  const sets = useQuery(criteriaSetsQuery());
  const supplements = useQuery({
    ...supplementsQuery(criteriaSetId),
    enabled: supplement !== undefined,
  });
  if (supplement !== undefined) {
    const own = supplements.data?.items.find(
      ({ version }) =>
        version.state === "issued" && version.supplement?.unitId === supplement.unitId,
    );
    return supplements.data && (own?.version ?? null);
  }
  const set = sets.data?.items.find(({ id }) => id === criteriaSetId);
  return set && (set.versions.find(({ state }) => state === "issued") ?? null);
}
