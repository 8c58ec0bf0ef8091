import { queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { getReport, listNarrativeEdits } from "@thuocdo/contract/reports";

/** What others write appears while one looks; what one writes oneself is not touched by it. */
const askEveryMs = 10_000;

export function reportQuery(reportId: string) {
  return queryOptions({
    queryKey: ["reports", reportId],
    queryFn: ({ signal }) => call(getReport, { params: { reportId }, signal }),
    refetchInterval: askEveryMs,
  });
}

export function narrativeEditsQuery(reportId: string, narrativeKey: string) {
  return queryOptions({
    queryKey: ["reports", reportId, "edits", narrativeKey],
    queryFn: ({ signal }) =>
      call(listNarrativeEdits, { params: { reportId }, query: { narrativeKey }, signal }),
  });
}
