import type { Submission } from "@thuocdo/contract/submissions";
import { isRemarked } from "@thuocdo/database/queries/appraisals";
import type { Acting } from "#server/acting.ts";
import { refused } from "#server/refused.ts";
import { decideAppraisal } from "#use-cases/decide-appraisal.ts";
import { findOwnSecond } from "#use-cases/second-appraisal.ts";
import { loadAppraisal } from "#use-cases/load-appraisal.ts";

/**
 * Approves a revision of which nobody has found anything, as one of several at once. Refused where there is a finding, of
 * this level or one below, of this revision or one before: that is for a person to weigh.
 */
export async function approveUnremarked(
  acting: Acting,
  { submissionId, revisionId }: { readonly submissionId: string; readonly revisionId: string },
): Promise<Submission> {
  if ((await findOwnSecond(acting, submissionId)) !== undefined)
    throw refused("second-appraiser", {});
  await loadAppraisal(acting, submissionId, { revisionId });
  if (await isRemarked(acting.trx, submissionId)) throw refused("findings-made", { submissionId });
  const decision = { decision: "approved", revisionId, findings: {}, reason: null } as const;
  return await decideAppraisal(acting, submissionId, decision);
}
