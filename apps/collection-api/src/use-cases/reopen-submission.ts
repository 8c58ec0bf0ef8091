import type { Submission } from "@thuocdo/contract/submissions";
import { recordAct } from "@thuocdo/database/queries/audit";
import { moveSubmission } from "@thuocdo/database/queries/submissions";
import { nextState } from "@thuocdo/submissions/submission-act";
import type { Acting } from "#server/acting.ts";
import { refused, refusedByCore } from "#server/refused.ts";
import { reopeningUnitId } from "#use-cases/appraising-unit.ts";
import { lockOthersSubmission } from "#use-cases/load-appraisal.ts";
import { getSubmission } from "#use-cases/submissions.ts";

/** Lets a unit answer anew what was approved, for the unit that approved it or one above. The reason stands in the audit log. */
export async function reopenSubmission(
  acting: Acting,
  submissionId: string,
  reason: string,
): Promise<Submission> {
  const { trx, at } = acting;
  const submission = await lockOthersSubmission(acting, submissionId);
  const byUnitId = reopeningUnitId(acting, submission);
  if (byUnitId === undefined) throw refused("not-allowed", { needs: ["appraiser"] });
  const next = nextState(submission.state, "reopen");
  if (!next.ok) throw refusedByCore(next.refusal);
  await moveSubmission(trx, {
    submissionId,
    to: "reopened",
    at,
    reopening: { unitId: byUnitId, reason },
  });
  await recordAct(trx, {
    act: "reopen-submission",
    subjectKind: "submission",
    subjectId: submissionId,
    unitId: submission.unitId,
    scopeUnitIds: submission.scopeUnitIds,
    detail: { reopeningUnitId: byUnitId, reason },
    at,
  });
  return await getSubmission(acting, submissionId);
}
