import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { QueryState } from "@thuocdo/ui/query-state";
import { useCallback } from "react";
import { criteriaSetKeys, versionQuery } from "#features/criteria-sets/queries.ts";
import { DraftPage } from "#routes/draft-page.tsx";
import { ReadPage } from "#routes/read-page.tsx";

/** One version: a draft to work on, or a text to read. */
export function VersionPage() {
  const { versionId } = useParams({ from: "/versions/$versionId" });
  const version = useQuery({ ...versionQuery(versionId), staleTime: 0 });
  const queryClient = useQueryClient();
  const onChanged = useCallback(
    () => void queryClient.invalidateQueries({ queryKey: criteriaSetKeys.all }),
    [queryClient],
  );
  return (
    <QueryState query={version} pendingLines={12}>
      {(loaded) =>
        loaded.mayEdit ? (
          <DraftPage key={versionId} loaded={loaded} onIssued={onChanged} />
        ) : (
          <ReadPage key={versionId} loaded={loaded} onChanged={onChanged} />
        )
      }
    </QueryState>
  );
}
