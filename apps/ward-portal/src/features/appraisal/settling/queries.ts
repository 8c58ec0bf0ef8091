import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { getDifferences, listUnsettled, settleDifferences } from "@thuocdo/contract/differences";
import type { SettledOutcomes } from "@thuocdo/submissions/settle-differences";
import { submissionKeys } from "#lib/submissions/queries.ts";

const differenceKeys = {
  all: ["differences"],
  open: ["differences", "open"],
  of: (secondAppraisalId: string) => ["differences", secondAppraisalId],
} as const;

export function unsettledQuery() {
  return queryOptions({
    queryKey: differenceKeys.open,
    queryFn: ({ signal }) => call(listUnsettled, { signal }),
    select: ({ items }) => items,
  });
}

export function differencesQuery(secondAppraisalId: string) {
  return queryOptions({
    queryKey: differenceKeys.of(secondAppraisalId),
    queryFn: ({ signal }) => call(getDifferences, { params: { secondAppraisalId }, signal }),
  });
}

/** The reply is what stands now; the submission and its round have another result. */
export function useSettle(secondAppraisalId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: { readonly id: string; readonly outcomes: SettledOutcomes }) =>
      await call(settleDifferences, { params: { secondAppraisalId }, body }),
    onSuccess: async (settled) => {
      queryClient.setQueryData(differenceKeys.of(secondAppraisalId), settled);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: differenceKeys.open }),
        queryClient.invalidateQueries({ queryKey: submissionKeys.one(settled.submissionId) }),
        queryClient.invalidateQueries({ queryKey: ["rounds"] }),
      ]);
    },
  });
}
