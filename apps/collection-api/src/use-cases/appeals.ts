import type { Appeal, Appeals, OpenAppeal } from "@thuocdo/contract/appeals";
import * as stored from "@thuocdo/database/queries/appeals";
import { listAppraisals } from "@thuocdo/database/queries/appraisals";
import { recordAct } from "@thuocdo/database/queries/audit";
import { findSubmission, lockSubmission } from "@thuocdo/database/queries/submissions";
import * as core from "@thuocdo/submissions/appeal";
import { unitIdsOf, type Acting } from "#server/acting.ts";
import { notFound, refused, refusedByCore } from "#server/refused.ts";
import { mayAct, requireRole } from "#use-cases/acting-unit.ts";
import { getAskedVersion } from "#use-cases/asked-version.ts";
import type { SubmissionRow } from "#use-cases/present-submission.ts";

/** The appeals of a submission, and what this person may do about them. */
export async function listAppeals(acting: Acting, submissionId: string): Promise<Appeals> {
  const { trx, at } = acting;
  const submission = await findSubmission(trx, submissionId);
  if (submission === undefined) throw notFound("submission", submissionId);
  const rows = await stored.listAppeals(trx, submissionId);
  const approval = await findApproval(acting, submission);
  const { appealDays, unitId, roundState } = submission;
  const until =
    approval === undefined || appealDays === 0
      ? null
      : core.appealUntil(approval.appraisedAt.toISOString(), appealDays);
  const isAppealed = rows.some(({ appraisalId }) => appraisalId === approval?.id);
  const isOpen = rows.some(
    ({ appraisalId, answeredAt }) => appraisalId === approval?.id && answeredAt === null,
  );
  const isFrozen = roundState === "frozen";
  return {
    items: rows.map(present),
    approvalId: approval?.id ?? null,
    until,
    mayAppeal:
      until !== null &&
      Date.parse(at) < Date.parse(until) &&
      !isAppealed &&
      !isFrozen &&
      mayAct(acting, unitId, "ward-officer"),
    mayAnswer: isOpen && !isFrozen && answeringUnitId(acting, submission) !== undefined,
  };
}

/** Stores an appeal; the same sent again is the same. */
export async function makeAppeal(
  acting: Acting,
  submissionId: string,
  sent: {
    readonly id: string;
    readonly approvalId: string;
    readonly reasons: core.AppealReasons;
  },
): Promise<Appeals> {
  const { trx, person, at } = acting;
  const submission = await lockSubmission(trx, submissionId);
  if (submission === undefined) throw notFound("submission", submissionId);
  requireRole(acting, submission.unitId, "ward-officer");
  const earlier = await stored.listAppeals(trx, submissionId);
  if (earlier.some(({ id }) => id === sent.id)) return await listAppeals(acting, submissionId);
  const approval = await findApproval(acting, submission);
  if (approval?.id !== sent.approvalId) throw notFound("approval", sent.approvalId);
  const { version, supplement } = await getAskedVersion(acting, submission);
  const appeal = core.makeAppeal(
    {
      version: supplement ?? version,
      state: submission.state,
      reasons: sent.reasons,
      approvedAt: approval.appraisedAt.toISOString(),
      appealDays: submission.appealDays,
      isAppealed: earlier.some(({ appraisalId }) => appraisalId === approval.id),
    },
    at,
  );
  if (!appeal.ok) throw refusedByCore(appeal.refusal);
  const reasons = appeal.value;
  const madeBy = person.id;
  await stored.storeAppeal(trx, { id: sent.id, appraisalId: approval.id, reasons, madeBy, at });
  await recordAct(trx, {
    act: "appeal",
    subjectKind: "submission",
    subjectId: submissionId,
    unitId: submission.unitId,
    scopeUnitIds: submission.scopeUnitIds,
    detail: { appealId: sent.id, approvalId: approval.id, indicators: Object.keys(reasons) },
    at,
  });
  return await listAppeals(acting, submissionId);
}

export async function listOpenAppeals({ trx, assignments }: Acting): Promise<OpenAppeal[]> {
  const rows = await stored.listOpenAppeals(trx, unitIdsOf(assignments, "appraiser"));
  return rows
    .filter(({ unitId }) => !mayAct({ assignments }, unitId))
    .map(({ reasons, madeAt, ...row }) => ({
      ...row,
      madeAt: madeAt.toISOString(),
      indicators: Object.keys(reasons).length,
    }));
}

/**
 * What may be appealed of the revision that counts: its approval by the last level or, where two people found differently, what
 * was settled; undefined where it is not approved.
 */
export async function findApproval({ trx }: Acting, submission: SubmissionRow) {
  if (submission.state !== "approved") return undefined;
  const decided = await listAppraisals(trx, submission.id);
  return decided.findLast(({ decision }) => decision === "approved" || decision === "settled");
}

/** The unit of the last step, for which this person would answer; undefined where they may not. */
export function answeringUnitId(acting: Acting, row: SubmissionRow): string | undefined {
  const last = row.appraisingUnitIds.at(-1);
  const may =
    last !== undefined && mayAct(acting, last, "appraiser") && !mayAct(acting, row.unitId);
  return may ? last : undefined;
}

/** Refuses while appeals of a round have no answer: nothing of it changes once it is frozen. */
export async function refuseOpenAppeals({ trx }: Acting, roundId: string): Promise<void> {
  const units = await stored.listUnansweredUnits(trx, roundId);
  if (units.length === 0) return;
  throw refused("appeals-open", {
    unitIds: units.map(({ unitId }) => unitId),
    names: units.map(({ name }) => name),
  });
}

function present(row: Awaited<ReturnType<typeof stored.listAppeals>>[number]): Appeal {
  const { outcomes, answeredAt, answeringUnitName, amendingAppraisalId } = row;
  return {
    id: row.id,
    appraisalId: row.appraisalId,
    reasons: row.reasons,
    madeAt: row.madeAt.toISOString(),
    madeBy: { id: row.madeBy, fullName: row.madeByName ?? "" },
    answer:
      outcomes === null || answeredAt === null
        ? null
        : {
            outcomes,
            answeringUnitName: answeringUnitName ?? "",
            answeredAt: answeredAt.toISOString(),
            amendingAppraisalId,
          },
  };
}
