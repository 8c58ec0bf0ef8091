import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { getPastState, listHistory } from "@thuocdo/contract/history";

export const historyKeys = {
  all: (versionId: string) => ["history", versionId],
  edits: (versionId: string) => ["history", versionId, "edits"],
  state: (versionId: string, sequence: number) => ["history", versionId, "state", sequence],
} as const;

/** The edits of a version, a page at a time, the newest first. */
export function historyQuery(versionId: string) {
  return infiniteQueryOptions({
    queryKey: historyKeys.edits(versionId),
    queryFn: ({ pageParam, signal }) =>
      call(listHistory, {
        params: { versionId },
        query: pageParam === null ? {} : { before: String(pageParam) },
        signal,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    // What was done meanwhile is to be seen on coming back.
    staleTime: 0,
  });
}

/** A version as it was after an edit: it never changes. */
export function pastStateQuery(versionId: string, sequence: number) {
  return queryOptions({
    queryKey: historyKeys.state(versionId, sequence),
    queryFn: ({ signal }) =>
      call(getPastState, { params: { versionId, sequence: String(sequence) }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
