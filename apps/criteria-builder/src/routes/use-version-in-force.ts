import { useQuery } from "@tanstack/react-query";
import { criteriaSetsQuery } from "#features/criteria-sets/queries.ts";

/** What the version of a set that is in force is called; null where none is, undefined while it is not known. */
export function useVersionInForce(criteriaSetId: string): string | null | undefined {
  const sets = useQuery(criteriaSetsQuery());
  const set = sets.data?.items.find(({ id }) => id === criteriaSetId);
  return set && (set.versions.find(({ state }) => state === "issued")?.label ?? null);
}
