import type { MySubmission, Submission, SubmissionHistory } from "@thuocdo/contract/submissions";
import { findLastAppraisal, listAppraisals } from "@thuocdo/database/queries/appraisals";
import { recordAct } from "@thuocdo/database/queries/audit";
import { findCurrentRevision, listRevisions } from "@thuocdo/database/queries/revisions";
import * as stored from "@thuocdo/database/queries/submissions";
import { isToSend } from "@thuocdo/submissions/round-board";
import { unitIdsOf, type Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import {
  presentAppraisal,
  presentRevision,
  presentSubmission,
} from "#use-cases/present-submission.ts";

export async function listMySubmissions({ trx, assignments }: Acting): Promise<MySubmission[]> {
  const rows = await stored.listSubmissionsOfUnits(trx, unitIdsOf(assignments, "ward-officer"));
  return rows.map(({ opensAt, closesAt, draftSavedAt, reminder, ...row }) => ({
    ...row,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    draftSavedAt: draftSavedAt?.toISOString() ?? null,
    reminder:
      reminder === null || !isToSend(row.state)
        ? null
        : { ...reminder, sentAt: new Date(reminder.sentAt).toISOString() },
  }));
}

export async function getSubmission(acting: Acting, submissionId: string): Promise<Submission> {
  const row = await stored.findSubmission(acting.trx, submissionId);
  if (row === undefined) throw notFound("submission", submissionId);
  const revision = await findCurrentRevision(acting.trx, submissionId);
  const appraisal = await findLastAppraisal(acting.trx, submissionId);
  return presentSubmission(acting, row, { revision, appraisal });
}

export async function getSubmissionHistory(
  acting: Acting,
  submissionId: string,
): Promise<SubmissionHistory> {
  if ((await stored.findSubmission(acting.trx, submissionId)) === undefined) {
    throw notFound("submission", submissionId);
  }
  const revisions = await listRevisions(acting.trx, submissionId);
  const appraisals = await listAppraisals(acting.trx, submissionId);
  return {
    revisions: revisions.map(presentRevision),
    appraisals: appraisals.map(presentAppraisal),
  };
}

/** Starts answering for a unit that the round calls; started before, it is the same submission. */
export async function startSubmission(
  acting: Acting,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
): Promise<Submission> {
  const { trx, at } = acting;
  requireRole(acting, unitId, "ward-officer");
  const called = await stored.listSubmissionsOfUnits(trx, [unitId]);
  const call = called.find((row) => row.roundId === roundId);
  if (call === undefined) throw notFound("round-unit", `${roundId}/${unitId}`);
  if (call.submissionId !== null) return await getSubmission(acting, call.submissionId);
  const submissionId = await stored.startSubmission(trx, { roundId, unitId, at });
  await recordAct(trx, {
    act: "start-submission",
    subjectKind: "submission",
    subjectId: submissionId,
    unitId,
    detail: { roundId },
    at,
  });
  return await getSubmission(acting, submissionId);
}
