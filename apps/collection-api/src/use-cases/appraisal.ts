import type { AppraisalWork, FindingsDraft } from "@thuocdo/contract/appraisal";
import { findAppraisalDraft, storeAppraisalDraft } from "@thuocdo/database/queries/appraisals";
import { recordAct } from "@thuocdo/database/queries/audit";
import { moveSubmission } from "@thuocdo/database/queries/submissions";
import { checkFindings } from "@thuocdo/submissions/appraise";
import type { Findings } from "@thuocdo/submissions/finding";
import { nextState } from "@thuocdo/submissions/submission-act";
import type { Acting } from "#server/acting.ts";
import { refused, refusedByCore } from "#server/refused.ts";
import { loadAppraisal } from "#use-cases/load-appraisal.ts";
import { findOwnSecond, getSecondWork, saveSecondFindings } from "#use-cases/second-appraisal.ts";
import { getSubmission } from "#use-cases/submissions.ts";

export async function getAppraisal(acting: Acting, submissionId: string): Promise<AppraisalWork> {
  const second = await findOwnSecond(acting, submissionId);
  if (second !== undefined) return await getSecondWork(acting, second);
  const { revision, appraisingUnitId, appraisingUnitName, nextUnitName } = await loadAppraisal(
    acting,
    submissionId,
  );
  const draft = await findAppraisalDraft(acting.trx, { revisionId: revision.id, appraisingUnitId });
  return {
    submission: await getSubmission(acting, submissionId),
    appraisingUnitId,
    appraisingUnitName,
    nextUnitName,
    second: false,
    draft: {
      findings: draft?.findings ?? {},
      sequence: draft?.sequence ?? 0,
      savedAt: draft?.savedAt.toISOString() ?? null,
    },
  };
}

/** Saves findings without deciding; reasons may still be missing. The first save takes the submission up. */
export async function saveFindings(
  acting: Acting,
  submissionId: string,
  sent: { readonly revisionId: string; readonly baseSequence: number; readonly findings: Findings },
): Promise<FindingsDraft> {
  const second = await findOwnSecond(acting, submissionId);
  if (second !== undefined) return await saveSecondFindings(acting, second, sent);
  const { trx, person, at } = acting;
  const { submission, revision, version, supplement, appraisingUnitId } = await loadAppraisal(
    acting,
    submissionId,
    sent,
  );
  const checked = checkFindings(supplement ?? version, revision.answers, sent.findings);
  if (!checked.ok && checked.refusal.code !== "reason-missing")
    throw refusedByCore(checked.refusal);

  const act = submission.state === "submitted" ? "start-appraisal" : "save-findings";
  const next = nextState(submission.state, act);
  if (!next.ok) throw refusedByCore(next.refusal);
  if (act === "start-appraisal")
    await moveSubmission(trx, { submissionId, to: "under-appraisal", at });
  const key = { revisionId: revision.id, appraisingUnitId };
  const base = sent.baseSequence;
  const sequence = await storeAppraisalDraft(trx, {
    ...key,
    base,
    findings: sent.findings,
    savedBy: person.id,
    at,
  });
  if (sequence === undefined) {
    const current = await findAppraisalDraft(trx, key);
    throw refused("revision-overtaken", { current: current?.sequence ?? base });
  }
  await recordAct(trx, {
    act,
    subjectKind: "submission",
    subjectId: submissionId,
    unitId: submission.unitId,
    scopeUnitIds: submission.scopeUnitIds,
    detail: { revisionId: revision.id, appraisingUnitId, sequence },
    at,
  });
  return { findings: sent.findings, sequence, savedAt: at };
}
