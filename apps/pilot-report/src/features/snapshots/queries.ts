import { queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { isProblem } from "@thuocdo/contract/problem-error";
import {
  getAnalysis,
  getChanges,
  getComparison,
  getOverview,
  getReadiness,
  getSelfScores,
  getSensitivity,
  getStandings,
  listSnapshots,
} from "@thuocdo/contract/snapshots";
import { getVersion } from "@thuocdo/contract/versions";

export const snapshotKeys = {
  all: ["snapshots"],
  comparison: (snapshotId: string) => ["snapshots", snapshotId, "comparison"],
  named: (snapshotId: string, name: string) => ["snapshots", snapshotId, name],
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

export function overviewQuery(snapshotId: string) {
  return analysisOf(
    snapshotId,
    "overview",
    async (signal) => await call(getOverview, { params: { snapshotId }, signal }),
  );
}

export function analysisQuery(snapshotId: string) {
  return analysisOf(
    snapshotId,
    "analysis",
    async (signal) => await call(getAnalysis, { params: { snapshotId }, signal }),
  );
}

export function standingsQuery(snapshotId: string) {
  return analysisOf(
    snapshotId,
    "standings",
    async (signal) => await call(getStandings, { params: { snapshotId }, signal }),
  );
}

export function changesQuery(snapshotId: string) {
  return analysisOf(
    snapshotId,
    "changes",
    async (signal) => await call(getChanges, { params: { snapshotId }, signal }),
  );
}

export function selfScoresQuery(snapshotId: string) {
  return analysisOf(
    snapshotId,
    "self-scores",
    async (signal) => await call(getSelfScores, { params: { snapshotId }, signal }),
  );
}

export function readinessQuery(snapshotId: string) {
  return analysisOf(
    snapshotId,
    "readiness",
    async (signal) => await call(getReadiness, { params: { snapshotId }, signal }),
  );
}

export function sensitivityQuery(snapshotId: string) {
  return analysisOf(
    snapshotId,
    "sensitivity",
    async (signal) => await call(getSensitivity, { params: { snapshotId }, signal }),
  );
}

/** What is said of a snapshot as a whole is final once it is there. */
function analysisOf<Reply>(
  snapshotId: string,
  name: string,
  ask: (signal: AbortSignal) => Promise<Reply>,
) {
  return queryOptions({
    queryKey: snapshotKeys.named(snapshotId, name),
    queryFn: async ({ signal }) => await ask(signal),
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
