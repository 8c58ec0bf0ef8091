import { queryOptions } from "@tanstack/react-query";
import { getAppraisal, listAppraisalQueue } from "@thuocdo/contract/appraisal";
import { call } from "@thuocdo/contract/call";
import { getPeers } from "@thuocdo/contract/peers";
import { listOwnSeconds } from "@thuocdo/contract/second-appraisals";

export const appraisalKeys = {
  queue: ["appraisals", "queue"],
  seconds: ["appraisals", "second"],
  peers: (submissionId: string) => ["appraisals", submissionId, "peers"],
  work: (submissionId: string) => ["appraisals", submissionId],
} as const;

export function queueQuery() {
  return queryOptions({
    queryKey: appraisalKeys.queue,
    queryFn: ({ signal }) => call(listAppraisalQueue, { signal }),
    select: ({ items }) => items,
  });
}

/** What like units gave; it stands beside, and the appraisal does without it where it does not come. */
export function peersQuery(submissionId: string) {
  return queryOptions({
    queryKey: appraisalKeys.peers(submissionId),
    queryFn: ({ signal }) => call(getPeers, { params: { submissionId }, signal }),
  });
}

export function ownSecondsQuery() {
  return queryOptions({
    queryKey: appraisalKeys.seconds,
    queryFn: ({ signal }) => call(listOwnSeconds, { signal }),
    select: ({ items }) => items,
  });
}

export function appraisalQuery(submissionId: string) {
  return queryOptions({
    queryKey: appraisalKeys.work(submissionId),
    queryFn: ({ signal }) => call(getAppraisal, { params: { submissionId }, signal }),
    gcTime: Infinity,
  });
}
