import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import {
  answerAppeal,
  listAppeals,
  listOpenAppeals,
  makeAppeal,
  type Appeals,
} from "@thuocdo/contract/appeals";
import { call } from "@thuocdo/contract/call";
import type { AppealOutcomes, AppealReasons } from "@thuocdo/submissions/appeal";
import { submissionKeys } from "#lib/submissions/queries.ts";

const appealKeys = {
  open: ["appeals", "open"],
  of: (submissionId: string) => ["appeals", submissionId],
} as const;

export function appealsQuery(submissionId: string) {
  return queryOptions({
    queryKey: appealKeys.of(submissionId),
    queryFn: ({ signal }) => call(listAppeals, { params: { submissionId }, signal }),
  });
}

export function openAppealsQuery() {
  return queryOptions({
    queryKey: appealKeys.open,
    queryFn: ({ signal }) => call(listOpenAppeals, { signal }),
    select: ({ items }) => items,
  });
}

export function useMakeAppeal(submissionId: string) {
  return useAppealAct(
    submissionId,
    async (body: {
      readonly id: string;
      readonly approvalId: string;
      readonly reasons: AppealReasons;
    }) => await call(makeAppeal, { params: { submissionId }, body }),
  );
}

export function useAnswerAppeal(submissionId: string, appealId: string) {
  return useAppealAct(
    submissionId,
    async (outcomes: AppealOutcomes) =>
      await call(answerAppeal, { params: { submissionId, appealId }, body: { outcomes } }),
  );
}

/** The reply is what stands now; the submission may have another result. */
function useAppealAct<Sent>(submissionId: string, act: (sent: Sent) => Promise<Appeals>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async (appeals) => {
      queryClient.setQueryData(appealKeys.of(submissionId), appeals);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: submissionKeys.one(submissionId) }),
        queryClient.invalidateQueries({ queryKey: appealKeys.open }),
      ]);
    },
  });
}
