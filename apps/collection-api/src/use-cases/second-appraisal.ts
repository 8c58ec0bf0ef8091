import type { AppraisalWork, FindingsDraft } from "@thuocdo/contract/appraisal";
import type { Submission } from "@thuocdo/contract/submissions";
import { recordAct } from "@thuocdo/database/queries/audit";
import { findRevision } from "@thuocdo/database/queries/revisions";
import * as stored from "@thuocdo/database/queries/second-appraisals";
import { findUnitAsOf } from "@thuocdo/database/queries/units";
import { checkFindings } from "@thuocdo/submissions/appraise";
import { approveSubmission } from "@thuocdo/submissions/decide-appraisal";
import type { Findings } from "@thuocdo/submissions/finding";
import { unitIdsOf, type Acting } from "#server/acting.ts";
import { notFound, refused, refusedByCore } from "#server/refused.ts";
import { getAskedVersion } from "#use-cases/asked-version.ts";
import { lockOthersSubmission } from "#use-cases/load-appraisal.ts";
import { contextOf, presentRevision } from "#use-cases/present-submission.ts";
import { getSubmission } from "#use-cases/submissions.ts";

type Second = Awaited<ReturnType<typeof stored.listBlind>>[number];

/**
 * What this person appraises of a submission a second time; undefined where nothing, so that they may appraise it first.
 * Done with it and not yet open, they do neither.
 */
export async function findOwnSecond(
  { trx, person }: Acting,
  submissionId: string,
): Promise<Second | undefined> {
  const seconds = await stored.listBlind(trx, person.id);
  const second = seconds.find((one) => one.submissionId === submissionId);
  if (second !== undefined && second.doneAt !== null) throw refused("second-appraiser", {});
  return second;
}

/** The revision drawn and the findings so far; of the first appraisal nothing, by row-level security. */
export async function getSecondWork(acting: Acting, second: Second): Promise<AppraisalWork> {
  const { submission, revision } = await load(acting, second);
  const draft = await stored.findSecondFindings(acting.trx, second.id);
  const unit = await findUnitAsOf(acting.trx, second.appraisingUnitId, submission.periodTo);
  const shown = await getSubmission(acting, second.submissionId);
  return {
    submission: { ...shown, revision: presentRevision(revision), appraisal: null },
    appraisingUnitId: second.appraisingUnitId,
    appraisingUnitName: unit?.name ?? "",
    nextUnitName: null,
    second: true,
    draft: {
      findings: draft?.findings ?? {},
      sequence: draft?.sequence ?? 0,
      savedAt: draft?.savedAt.toISOString() ?? null,
    },
  };
}

export async function saveSecondFindings(
  acting: Acting,
  second: Second,
  sent: { readonly revisionId: string; readonly baseSequence: number; readonly findings: Findings },
): Promise<FindingsDraft> {
  const { version, supplement, revision } = await load(acting, second, sent);
  const { findings, baseSequence: base } = sent;
  const checked = checkFindings(supplement ?? version, revision.answers, findings);
  if (!checked.ok && checked.refusal.code !== "reason-missing")
    throw refusedByCore(checked.refusal);
  const { at } = acting;
  const sequence = await stored.storeSecondFindings(acting.trx, {
    secondId: second.id,
    base,
    findings,
    appraisedScore: null,
    at,
  });
  if (sequence === undefined) throw refused("revision-overtaken", { current: base });
  return { findings, sequence, savedAt: at };
}

/** Finishes a second appraisal: it moves nothing, its points stand beside the first's once both are done. */
export async function finishSecondAppraisal(
  acting: Acting,
  second: Second,
  sent: { readonly revisionId: string; readonly findings: Findings },
): Promise<Submission> {
  const { trx, assignments, at } = acting;
  const { submission, revision, version, supplement } = await load(acting, second, sent);
  const decided = approveSubmission({
    version,
    supplement,
    answers: revision.answers,
    findings: sent.findings,
    context: contextOf(submission),
    // Where the submission stands by the first appraisal does not matter to the second.
    state: "under-appraisal",
    unitId: submission.unitId,
    appraiserUnitIds: unitIdsOf(assignments),
  });
  if (!decided.ok) throw refusedByCore(decided.refusal);
  const draft = await stored.findSecondFindings(trx, second.id);
  await stored.storeSecondFindings(trx, {
    secondId: second.id,
    base: draft?.sequence ?? 0,
    findings: sent.findings,
    appraisedScore: decided.value.appraisedScore,
    at,
  });
  await stored.finishSecond(trx, { secondId: second.id, at });
  await recordAct(trx, {
    act: "finish-second-appraisal",
    subjectKind: "submission",
    subjectId: submission.id,
    unitId: submission.unitId,
    scopeUnitIds: submission.scopeUnitIds,
    detail: { secondAppraisalId: second.id, revisionId: second.revisionId },
    at,
  });
  return await getSubmission(acting, submission.id);
}

async function load(acting: Acting, second: Second, seen?: { readonly revisionId: string }) {
  const submission = await lockOthersSubmission(acting, second.submissionId);
  if (submission.roundState === "frozen") {
    throw refused("round-act-not-possible", { act: "appraise", state: "frozen", possible: [] });
  }
  const revision = await findRevision(acting.trx, second.revisionId);
  if (revision === undefined) throw notFound("revision", second.revisionId);
  if (seen !== undefined && seen.revisionId !== revision.id) {
    throw refused("revision-overtaken", { current: revision.number });
  }
  return { submission, revision, ...(await getAskedVersion(acting, submission)) };
}
