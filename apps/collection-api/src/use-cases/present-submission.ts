import type { ScoringContext } from "@thuocdo/criteria/answer";
import type { Appraisal, Revision, Submission } from "@thuocdo/contract/submissions";
import type { listAppraisals } from "@thuocdo/database/queries/appraisals";
import type { listRevisions } from "@thuocdo/database/queries/revisions";
import type { findSubmission } from "@thuocdo/database/queries/submissions";
import { isOpenAt, type RoundWindow } from "@thuocdo/submissions/round-lifecycle";
import { nextState } from "@thuocdo/submissions/submission-act";
import type { Acting } from "#server/acting.ts";
import { ownTurn, reopeningUnitId } from "#use-cases/appraising-unit.ts";
import { mayAct } from "#use-cases/acting-unit.ts";

export type SubmissionRow = NonNullable<Awaited<ReturnType<typeof findSubmission>>>;
/** All of it but what only merging needs. */
type ShownRow = Omit<SubmissionRow, "draftStamps">;
type RevisionRow = Awaited<ReturnType<typeof listRevisions>>[number];
type AppraisalRow = Awaited<ReturnType<typeof listAppraisals>>[number];

export function presentSubmission(
  acting: Acting,
  row: ShownRow,
  {
    revision,
    appraisal,
  }: { readonly revision: RevisionRow | undefined; readonly appraisal: AppraisalRow | undefined },
): Submission {
  return {
    id: row.id,
    state: row.state,
    unit: { id: row.unitId, code: row.unitCode, name: row.unitName, cityName: row.cityName },
    round: {
      id: row.roundId,
      title: row.roundTitle,
      state: row.roundState,
      periodFrom: row.periodFrom,
      periodTo: row.periodTo,
      opensAt: row.opensAt.toISOString(),
      closesAt: row.closesAt.toISOString(),
      simulated: row.simulated,
    },
    versionId: row.versionId,
    supplementVersionId: row.supplementVersionId,
    context: contextOf(row),
    draft: presentDraft(row),
    revision: revision === undefined ? null : presentRevision(revision),
    appraisal: appraisal === undefined ? null : presentAppraisal(appraisal),
    reopening: reopeningOf(row),
    mayAnswer:
      mayAct(acting, row.unitId, "ward-officer") &&
      isOpenAt(windowOf(row), acting.at) &&
      nextState(row.state, "save-draft").ok,
    mayAppraise:
      ownTurn(acting, row) !== undefined &&
      (row.state === "submitted" || row.state === "under-appraisal"),
    mayReopen:
      row.state === "approved" &&
      row.roundState !== "frozen" &&
      reopeningUnitId(acting, row) !== undefined,
  };
}

function reopeningOf({
  reopenedAt,
  reopenedReason,
  reopenedByName,
}: Pick<ShownRow, "reopenedAt" | "reopenedReason" | "reopenedByName">): Submission["reopening"] {
  return reopenedAt === null || reopenedReason === null
    ? null
    : { at: reopenedAt.toISOString(), reason: reopenedReason, unitName: reopenedByName ?? "" };
}

export function presentDraft(
  row: Pick<SubmissionRow, "draftAnswers" | "draftSequence" | "draftSavedAt">,
) {
  return {
    answers: row.draftAnswers,
    sequence: row.draftSequence,
    savedAt: row.draftSavedAt?.toISOString() ?? null,
  };
}

export function presentRevision(row: RevisionRow): Revision {
  const {
    submissionId: _,
    contentSha256: __,
    submittedAt,
    submittedBy,
    submittedByName,
    ...revision
  } = row;
  return {
    ...revision,
    submittedAt: submittedAt.toISOString(),
    submittedBy: nameOf(submittedBy, submittedByName),
  };
}

export function presentAppraisal({
  appraisedAt,
  appraisedBy,
  appraisedByName,
  ...row
}: AppraisalRow): Appraisal {
  return {
    ...row,
    appraisedAt: appraisedAt.toISOString(),
    appraisedBy: nameOf(appraisedBy, appraisedByName),
  };
}

/** What scoring must know: the unit as it was at the end of the period. */
export function contextOf(
  row: Pick<SubmissionRow, "unitType" | "unitClass" | "periodFrom">,
): ScoringContext {
  // Rounds call ward-level units only; scoring takes the types of those.
  return {
    unitType: row.unitType,
    unitClass: row.unitClass,
    periodFrom: row.periodFrom,
  } as ScoringContext;
}

export function windowOf(
  row: Pick<SubmissionRow, "roundState" | "opensAt" | "closesAt">,
): RoundWindow {
  return {
    state: row.roundState,
    opensAt: row.opensAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
  };
}

function nameOf(id: string | null, fullName: string | null) {
  return id === null ? null : { id, fullName: fullName ?? "" };
}
