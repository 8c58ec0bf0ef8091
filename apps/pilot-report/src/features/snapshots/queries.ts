import { queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { isProblem } from "@thuocdo/contract/problem-error";
import { getAnalysis, getComparison, listSnapshots } from "@thuocdo/contract/snapshots";
import { getVersion } from "@thuocdo/contract/versions";

export const snapshotKeys = {
  all: ["snapshots"],
  comparison: (snapshotId: string) => ["snapshots", snapshotId, "comparison"],
  analysis: (snapshotId: string) => ["snapshots", snapshotId, "analysis"],
  version: (versionId: string) => ["versions", versionId],
} as const;

export function snapshotsQuery() {
  return queryOptions({
    queryKey: snapshotKeys.all,
    queryFn: ({ signal }) => call(listSnapshots, { query: {}, signal }),
  });
}

const askAgainMs = 3000;

/** A comparison is final once it is there; until then it is asked for again and again. */
export function comparisonQuery(snapshotId: string) {
  return queryOptions({
    queryKey: snapshotKeys.comparison(snapshotId),
    queryFn: ({ signal }) => call(getComparison, { params: { snapshotId }, query: {}, signal }),
    staleTime: 10 * 60_000,
    refetchInterval: ({ state }) => (isNotCompared(state.error) ? askAgainMs : false),
  });
}

export function analysisQuery(snapshotId: string) {
  return queryOptions({
    queryKey: snapshotKeys.analysis(snapshotId),
    queryFn: ({ signal }) => call(getAnalysis, { params: { snapshotId }, signal }),
    staleTime: 10 * 60_000,
  });
}

/** Whether the worker has not finished yet, and nothing is wrong. */
export function isNotCompared(error: unknown): boolean {
  return isProblem(error, "not-found");
}

/** The version's headings, for those who may not see the round as a whole. */
export function versionQuery(versionId: string) {
  return queryOptions({
    queryKey: snapshotKeys.version(versionId),
    queryFn: ({ signal }) => call(getVersion, { params: { versionId }, signal }),
    staleTime: Infinity,
  });
}
