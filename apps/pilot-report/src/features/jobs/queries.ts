import { queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { type Job, listSnapshotJobs } from "@thuocdo/contract/jobs";

const askAgainMs = 1500;

export const jobsKey = (snapshotId: string) => ["snapshots", snapshotId, "jobs"] as const;

/** What the worker does for a snapshot, followed while it does something. */
export function jobsQuery(snapshotId: string) {
  return queryOptions({
    queryKey: jobsKey(snapshotId),
    queryFn: ({ signal }) => call(listSnapshotJobs, { params: { snapshotId }, signal }),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? askAgainMs : false),
  });
}

export function isUnderWay({ state }: Job): boolean {
  return state === "waiting" || state === "running";
}
