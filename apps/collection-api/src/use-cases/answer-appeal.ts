import { randomUUID } from "node:crypto";
import type { Appeals } from "@thuocdo/contract/appeals";
import { findAppeal, storeAppealAnswer } from "@thuocdo/database/queries/appeals";
import { storeAppraisal } from "@thuocdo/database/queries/appraisals";
import { recordAct } from "@thuocdo/database/queries/audit";
import { findRevision } from "@thuocdo/database/queries/revisions";
import * as core from "@thuocdo/submissions/appeal";
import { unitIdsOf, type Acting } from "#server/acting.ts";
import { notFound, refused, refusedByCore } from "#server/refused.ts";
import { answeringUnitId, findApproval, listAppeals } from "#use-cases/appeals.ts";
import { getAskedVersion } from "#use-cases/asked-version.ts";
import { lockOthersSubmission } from "#use-cases/load-appraisal.ts";
import { contextOf } from "#use-cases/present-submission.ts";

/** Answers an appeal, once. What is changed becomes a decision of its own; the approval stays as it was. */
export async function answerAppeal(
  acting: Acting,
  { submissionId, appealId }: { readonly submissionId: string; readonly appealId: string },
  outcomes: core.AppealOutcomes,
): Promise<Appeals> {
  const { trx, person, assignments, at } = acting;
  const submission = await lockOthersSubmission(acting, submissionId);
  const unitId = answeringUnitId(acting, submission);
  if (unitId === undefined) throw refused("not-allowed", { needs: ["appraiser"] });
  const appeal = await findAppeal(trx, appealId);
  const approval = await findApproval(acting, submission);
  if (appeal?.submissionId !== submissionId || appeal.appraisalId !== approval?.id) {
    throw notFound("appeal", appealId);
  }
  if (appeal.answeredAt !== null) throw refused("already-appealed", {});
  const revision = await findRevision(trx, approval.revisionId);
  if (revision === undefined) throw notFound("revision", approval.revisionId);
  const answered = core.answerAppeal({
    ...(await getAskedVersion(acting, submission)),
    answers: revision.answers,
    findings: approval.findings,
    context: contextOf(submission),
    state: submission.state,
    unitId: submission.unitId,
    appraiserUnitIds: unitIdsOf(assignments),
    reasons: appeal.reasons,
    outcomes,
  });
  if (!answered.ok) throw refusedByCore(answered.refusal);

  const { amended } = answered.value;
  const amendingAppraisalId = amended === null ? null : randomUUID();
  if (amended !== null && amendingAppraisalId !== null) {
    await storeAppraisal(trx, {
      ...amended,
      id: amendingAppraisalId,
      revisionId: revision.id,
      appraisingUnitId: unitId,
      decision: "amended",
      reason: Object.values(outcomes)
        .map(({ reason }) => reason.trim())
        .join("\n"),
      appraisedBy: person.id,
      at,
    });
  }
  await storeAppealAnswer(trx, {
    appealId,
    answeringUnitId: unitId,
    outcomes,
    amendingAppraisalId,
    answeredBy: person.id,
    at,
  });
  await recordAct(trx, {
    act: "answer-appeal",
    subjectKind: "submission",
    subjectId: submissionId,
    unitId: submission.unitId,
    scopeUnitIds: submission.scopeUnitIds,
    detail: { appealId, amendingAppraisalId },
    at,
  });
  return await listAppeals(acting, submissionId);
}
