import { queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { listReports } from "@thuocdo/contract/reports";

/** Reports on a snapshot; the worker writes the first one soon after the comparison, so it is asked for until then. */
export function reportsQuery(snapshotId: string) {
  return queryOptions({
    queryKey: ["snapshots", snapshotId, "reports"],
    queryFn: ({ signal }) => call(listReports, { query: { snapshotId }, signal }),
    refetchInterval: ({ state }) => (state.data?.items.length === 0 ? 5000 : false),
  });
}
