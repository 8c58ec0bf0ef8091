import { useQuery } from "@tanstack/react-query";
import type { Comparison } from "@thuocdo/comparison/comparison";
import { outlineOf, type Outline } from "@thuocdo/comparison/outline";
import { versionQuery } from "#features/snapshots/queries.ts";

/** The headings: from the comparison or, for those who see only a part of the round, from its version. */
export function useOutline(comparison: Comparison | null, versionId: string): Outline | undefined {
  const { data } = useQuery({
    ...versionQuery(versionId),
    enabled: comparison === null && versionId !== "",
  });
  return comparison?.outline ?? (data && outlineOf(data.document));
}
