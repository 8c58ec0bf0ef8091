import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { listMySubmissions, startSubmission } from "@thuocdo/contract/submissions";
import { keptForOffline } from "#lib/kept-reads/use-kept-reads.ts";
import { submissionKeys } from "#lib/submissions/queries.ts";

export const mySubmissionKeys = { all: ["my-submissions"] } as const;

export function mySubmissionsQuery() {
  return queryOptions({
    queryKey: mySubmissionKeys.all,
    queryFn: ({ signal }) => call(listMySubmissions, { signal }),
    select: ({ items }) => items,
    gcTime: Infinity,
    meta: keptForOffline,
  });
}

/** Starts answering; starting twice gives the same submission. */
export function useStartSubmission() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (params: { readonly roundId: string; readonly unitId: string }) =>
      call(startSubmission, { params }),
    onSuccess: async (submission) => {
      queryClient.setQueryData(submissionKeys.one(submission.id), submission);
      await queryClient.invalidateQueries({ queryKey: mySubmissionKeys.all });
    },
  });
}
