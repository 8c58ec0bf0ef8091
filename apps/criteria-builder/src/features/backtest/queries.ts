import { queryOptions } from "@tanstack/react-query";
import { getBacktest, listBacktests } from "@thuocdo/contract/backtests";
import { call } from "@thuocdo/contract/call";
import type { Job } from "@thuocdo/contract/jobs";

const askAgainMs = 1000;

export const backtestKeys = {
  list: (versionId: string) => ["backtests", versionId],
  found: (versionId: string, snapshotId: string) => ["backtests", versionId, snapshotId],
} as const;

/** Asked for again and again while a test is under way. */
export function backtestsQuery(versionId: string) {
  return queryOptions({
    queryKey: backtestKeys.list(versionId),
    queryFn: ({ signal }) => call(listBacktests, { params: { versionId }, signal }),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ job }) => job !== null && isUnderWay(job)) ? askAgainMs : false,
  });
}

/** @param computedAt of the result that is meant: another is another query */
export function foundQuery(versionId: string, snapshotId: string, computedAt: string) {
  return queryOptions({
    queryKey: [...backtestKeys.found(versionId, snapshotId), computedAt],
    queryFn: ({ signal }) => call(getBacktest, { params: { versionId, snapshotId }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function isUnderWay({ state }: Job): boolean {
  return state === "waiting" || state === "running";
}
