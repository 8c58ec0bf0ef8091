import { queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { getPreviousAnswers } from "@thuocdo/contract/previous-answers";
import { getSubmission, getSubmissionHistory } from "@thuocdo/contract/submissions";
import { getVersion } from "@thuocdo/contract/versions";
import { keptForOffline } from "#lib/kept-reads/use-kept-reads.ts";

export const submissionKeys = {
  one: (submissionId: string) => ["submissions", submissionId],
  history: (submissionId: string) => ["submissions", submissionId, "history"],
  previous: (submissionId: string) => ["submissions", submissionId, "previous"],
  version: (versionId: string) => ["versions", versionId],
} as const;

/** Kept as long as the page lives: what was opened once stays readable without a line. */
export function submissionQuery(submissionId: string) {
  return queryOptions({
    queryKey: submissionKeys.one(submissionId),
    queryFn: ({ signal }) => call(getSubmission, { params: { submissionId }, signal }),
    gcTime: Infinity,
    meta: keptForOffline,
    // Another device may have gone on with it.
    refetchOnMount: "always",
  });
}

/** A version that a round uses is issued, and so never changes. */
export function versionQuery(versionId: string) {
  return queryOptions({
    queryKey: submissionKeys.version(versionId),
    queryFn: ({ signal }) => call(getVersion, { params: { versionId }, signal }),
    select: ({ document }) => document,
    staleTime: Infinity,
    gcTime: Infinity,
    meta: keptForOffline,
  });
}

export function historyQuery(submissionId: string) {
  return queryOptions({
    queryKey: submissionKeys.history(submissionId),
    queryFn: ({ signal }) => call(getSubmissionHistory, { params: { submissionId }, signal }),
  });
}

/** What was sent for a period that is over rarely changes. */
export function previousAnswersQuery(submissionId: string) {
  return queryOptions({
    queryKey: submissionKeys.previous(submissionId),
    queryFn: ({ signal }) => call(getPreviousAnswers, { params: { submissionId }, signal }),
    select: ({ previous }) => previous,
    staleTime: 3_600_000,
    gcTime: Infinity,
    meta: keptForOffline,
  });
}
