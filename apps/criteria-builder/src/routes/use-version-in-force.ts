import { useQuery } from "@tanstack/react-query";
import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import { criteriaSetsQuery } from "#features/criteria-sets/queries.ts";

/** The version of a set that is in force; null where none is, undefined while it is not known. */
export function useVersionInForce(criteriaSetId: string): VersionSummary | null | undefined {
  const sets = useQuery(criteriaSetsQuery());
  const set = sets.data?.items.find(({ id }) => id === criteriaSetId);
  return set && (set.versions.find(({ state }) => state === "issued") ?? null);
}
