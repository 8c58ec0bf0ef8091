import { useMutation, useQueryClient } from "@tanstack/react-query";
import { approveRevision, returnForCorrection } from "@thuocdo/contract/appraisal";
import { call } from "@thuocdo/contract/call";
import type { AppraisalFormProps } from "#features/appraisal/appraisal-form-props.ts";
import { appraisalKeys } from "#features/appraisal/queries.ts";
import { submissionKeys } from "#lib/submissions/queries.ts";

export type Decision =
  | { readonly kind: "return"; readonly reason: string }
  | { readonly kind: "approve"; readonly reason: string | null };

/** Returns or approves the revision with the findings of this page, once the server has them. */
export function useDecision({
  work,
  revision,
  keeper,
  onDone,
}: Omit<AppraisalFormProps, "version">) {
  const queryClient = useQueryClient();
  const params = { submissionId: work.submission.id };
  return useMutation({
    mutationFn: async (decision: Decision) => {
      if (!(await keeper.send())) throw keeper.getView().saving.failure;
      const body = { revisionId: revision.id, findings: keeper.getView().findings };
      return decision.kind === "return"
        ? await call(returnForCorrection, { params, body: { ...body, reason: decision.reason } })
        : await call(approveRevision, { params, body: { ...body, reason: decision.reason } });
    },
    onSuccess: (submission) => {
      queryClient.setQueryData(submissionKeys.one(submission.id), submission);
      queryClient.removeQueries({ queryKey: appraisalKeys.work(submission.id) });
      void queryClient.invalidateQueries({ queryKey: appraisalKeys.queue });
      void queryClient.invalidateQueries({ queryKey: appraisalKeys.seconds });
      onDone();
    },
  });
}
