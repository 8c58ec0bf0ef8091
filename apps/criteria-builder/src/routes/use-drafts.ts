import { useQuery } from "@tanstack/react-query";
import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import { useSession } from "@thuocdo/ui/session";
import { criteriaSetsQuery } from "#features/criteria-sets/queries.ts";

/** Whether the person drafts or issues, for whatever unit. */
export function useDrafts(): boolean {
  return useDraftedUnits().size > 0;
}

/** Whether the person drafts or issues this version, and so may read what agencies say and how it came to be. */
export function useDraftsVersion({
  criteriaSetId,
  supplement,
}: Pick<VersionSummary, "criteriaSetId" | "supplement">): boolean {
  const units = useDraftedUnits();
  const { data } = useQuery({ ...criteriaSetsQuery(), enabled: units.size > 0 });
  const set = data?.items.find(({ id }) => id === criteriaSetId);
  const unitId = supplement === undefined ? set?.draftingUnitId : supplement.unitId;
  return unitId !== undefined && units.has(unitId);
}

function useDraftedUnits(): ReadonlySet<string> {
  const { assignments } = useSession();
  return new Set(
    assignments
      .filter(({ role }) => role === "drafter" || role === "issuer")
      .map(({ unitId }) => unitId),
  );
}
