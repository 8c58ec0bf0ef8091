import { queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { getPastState, listHistory } from "@thuocdo/contract/history";

/** The newest edits of a draft, of which its earlier states are named. */
export function newestEditsQuery(versionId: string) {
  return queryOptions({
    queryKey: ["compare", versionId, "newest-edits"],
    queryFn: ({ signal }) => call(listHistory, { params: { versionId }, signal }),
    staleTime: 0,
  });
}

/** A version as it was after an edit: it never changes. */
export function stateAfterQuery(versionId: string, sequence: number) {
  return queryOptions({
    queryKey: ["compare", versionId, "state", sequence],
    queryFn: ({ signal }) =>
      call(getPastState, { params: { versionId, sequence: String(sequence) }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
