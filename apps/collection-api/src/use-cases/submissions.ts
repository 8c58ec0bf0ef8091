import type { MySubmission, Submission, SubmissionHistory } from "@thuocdo/contract/submissions";
import { findLastAppraisal, listAppraisals } from "@thuocdo/database/queries/appraisals";
import { recordAct } from "@thuocdo/database/queries/audit";
import { findCurrentRevision, listRevisions } from "@thuocdo/database/queries/revisions";
import * as stored from "@thuocdo/database/queries/submissions";
import { appealUntil } from "@thuocdo/submissions/appeal";
import { isToSend } from "@thuocdo/submissions/round-board";
import { unitIdsOf, type Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import {
  presentAppraisal,
  presentRevision,
  presentSubmission,
} from "#use-cases/present-submission.ts";

export async function listMySubmissions({ trx, assignments, at }: Acting): Promise<MySubmission[]> {
  const rows = await stored.listSubmissionsOfUnits(trx, unitIdsOf(assignments, "ward-officer"));
  return rows.map(
    ({ opensAt, closesAt, draftSavedAt, reminder, approval, appealDays, ...row }) => ({
      ...row,
      result: approval && presentResult(approval, { appealDays, roundState: row.roundState, at }),
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
      draftSavedAt: draftSavedAt?.toISOString() ?? null,
      reminder:
        reminder === null || !isToSend(row.state)
          ? null
          : { ...reminder, sentAt: new Date(reminder.sentAt).toISOString() },
    }),
  );
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

type Approval = NonNullable<
  Awaited<ReturnType<typeof stored.listSubmissionsOfUnits>>[number]["approval"]
>;

/** What the unit is told of its approval: the points, until when it may appeal, and what became of its appeal. */
function presentResult(
  { approvedAt, appraisedScoreHundredths, appealed, answeredAt }: Approval,
  {
    appealDays,
    roundState,
    at,
  }: { readonly appealDays: number; readonly roundState: string; readonly at: string },
): MySubmission["result"] {
  const until = appealUntil(approvedAt, appealDays);
  const mayAppeal =
    !appealed && appealDays > 0 && roundState !== "frozen" && Date.parse(at) < Date.parse(until);
  return {
    approvedAt: new Date(approvedAt).toISOString(),
    appraisedScoreHundredths,
    appealUntil: mayAppeal ? until : null,
    answeredAt: answeredAt === null ? null : new Date(answeredAt).toISOString(),
    waiting: appealed && answeredAt === null,
  };
}
