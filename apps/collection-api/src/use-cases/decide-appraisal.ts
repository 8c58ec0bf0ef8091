import { randomUUID } from "node:crypto";
import type { Submission } from "@thuocdo/contract/submissions";
import { storeAppraisal } from "@thuocdo/database/queries/appraisals";
import { recordAct } from "@thuocdo/database/queries/audit";
import { moveSubmission } from "@thuocdo/database/queries/submissions";
import {
  approveSubmission,
  forwardRevision,
  returnForCorrection,
} from "@thuocdo/submissions/decide-appraisal";
import type { Findings } from "@thuocdo/submissions/finding";
import { nextState } from "@thuocdo/submissions/submission-act";
import { unitIdsOf, type Acting } from "#server/acting.ts";
import { refused, refusedByCore } from "#server/refused.ts";
import { loadAppraisal } from "#use-cases/load-appraisal.ts";
import { contextOf } from "#use-cases/present-submission.ts";
import { findOwnSecond, finishSecondAppraisal } from "#use-cases/second-appraisal.ts";
import { getSubmission } from "#use-cases/submissions.ts";

export interface Decision {
  readonly decision: "approved" | "returned";
  /** The revision that the appraiser saw. */
  readonly revisionId: string;
  readonly findings: Findings;
  readonly reason: string | null;
}

/** Approves a revision, passes it on where a level follows, or returns it. One that nobody has taken up yet is taken up by deciding. */
export async function decideAppraisal(
  acting: Acting,
  submissionId: string,
  { decision, revisionId, findings, reason }: Decision,
): Promise<Submission> {
  const second = await findOwnSecond(acting, submissionId);
  if (second !== undefined && decision === "returned") throw refused("second-appraiser", {});
  if (second !== undefined) {
    return await finishSecondAppraisal(acting, second, { revisionId, findings });
  }
  const { trx, person, assignments, at } = acting;
  const loaded = await loadAppraisal(acting, submissionId, { revisionId });
  const { submission, revision, version, supplement, appraisingUnitId, nextUnitName } = loaded;
  const made = decision === "approved" && nextUnitName !== null ? "forwarded" : decision;
  const { decide, act, to } = decisions[made];
  const takenUp = nextState(submission.state, "start-appraisal");
  const decided = decide({
    version,
    supplement,
    answers: revision.answers,
    findings,
    context: contextOf(submission),
    state: takenUp.ok ? takenUp.value : submission.state,
    unitId: submission.unitId,
    appraiserUnitIds: unitIdsOf(assignments),
  });
  if (!decided.ok) throw refusedByCore(decided.refusal);

  const { appraisedScore, supplementScore } = decided.value;
  await storeAppraisal(trx, {
    id: randomUUID(),
    revisionId,
    appraisingUnitId,
    decision: made,
    findings,
    appraisedScore,
    supplementScore,
    reason,
    appraisedBy: person.id,
    at,
  });
  await moveSubmission(trx, { submissionId, to, at });
  await recordAct(trx, {
    act,
    subjectKind: "submission",
    subjectId: submissionId,
    unitId: submission.unitId,
    scopeUnitIds: submission.scopeUnitIds,
    detail: { revisionId, revision: revision.number, appraisingUnitId },
    at,
  });
  return await getSubmission(acting, submissionId);
}

const decisions = {
  approved: { decide: approveSubmission, act: "approve-revision", to: "approved" },
  forwarded: { decide: forwardRevision, act: "forward-revision", to: "submitted" },
  returned: { decide: returnForCorrection, act: "return-revision", to: "returned" },
} as const;
