import { queryOptions } from "@tanstack/react-query";
import { getAppraisal, listAppraisalQueue } from "@thuocdo/contract/appraisal";
import { call } from "@thuocdo/contract/call";

export const appraisalKeys = {
  queue: ["appraisals", "queue"],
  work: (submissionId: string) => ["appraisals", submissionId],
} as const;

export function queueQuery() {
  return queryOptions({
    queryKey: appraisalKeys.queue,
    queryFn: ({ signal }) => call(listAppraisalQueue, { signal }),
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
