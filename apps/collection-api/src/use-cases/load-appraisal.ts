import { findCurrentRevision } from "@thuocdo/database/queries/revisions";
import { lockSubmission } from "@thuocdo/database/queries/submissions";
import { findUnitAsOf } from "@thuocdo/database/queries/units";
import { appraisingTurn } from "@thuocdo/submissions/appraising-turn";
import type { Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { mayAct } from "#use-cases/acting-unit.ts";
import { getAskedVersion, type AskedVersion } from "#use-cases/asked-version.ts";
import type { SubmissionRow } from "#use-cases/present-submission.ts";

type RevisionRow = NonNullable<Awaited<ReturnType<typeof findCurrentRevision>>>;

export interface LoadedAppraisal extends AskedVersion {
  readonly submission: SubmissionRow;
  readonly revision: RevisionRow;
  readonly appraisingUnitId: string;
  readonly appraisingUnitName: string;
  /** The unit that appraises next; null where approving is final. */
  readonly nextUnitName: string | null;
}

/**
 * What an appraisal works on, locked. Refused to those whose unit it is, to those whose unit does not appraise it or has
 * not its turn, and where the revision looked at is no longer the last.
 */
export async function loadAppraisal(
  acting: Acting,
  submissionId: string,
  seen?: { readonly revisionId: string },
): Promise<LoadedAppraisal> {
  const { trx } = acting;
  const submission = await lockOthersSubmission(acting, submissionId);
  const { appraisingUnitIds } = submission;
  if (!appraisingUnitIds.some((unitId) => mayAct(acting, unitId, "appraiser"))) {
    throw refused("not-allowed", { needs: ["appraiser"] });
  }
  const revision = await findCurrentRevision(trx, submissionId);
  if (revision === undefined) throw notFound("revision", submissionId);
  if (seen !== undefined && seen.revisionId !== revision.id) {
    throw refused("revision-overtaken", { current: revision.number });
  }
  const turn = appraisingTurn(appraisingUnitIds, submission.forwardedByUnitIds);
  if (turn === undefined) throw notFound("appraising-unit", submissionId);
  const nameOf = async (unitId: string | undefined) =>
    unitId === undefined ? null : await unitName(acting, unitId, submission.periodTo);
  const appraisingUnitName = (await nameOf(turn.unitId)) ?? "";
  if (!mayAct(acting, turn.unitId, "appraiser")) {
    const { unitId } = turn;
    throw refused("another-levels-turn", { unitId, unitName: appraisingUnitName });
  }
  return {
    submission,
    revision,
    ...(await getAskedVersion(acting, submission)),
    appraisingUnitId: turn.unitId,
    appraisingUnitName,
    nextUnitName: await nameOf(appraisingUnitIds[appraisingUnitIds.indexOf(turn.unitId) + 1]),
  };
}

/** A submission, locked; refused to those of whose unit it is, in whatever role. */
export async function lockOthersSubmission(
  acting: Acting,
  submissionId: string,
): Promise<SubmissionRow> {
  const submission = await lockSubmission(acting.trx, submissionId);
  if (submission === undefined) throw notFound("submission", submissionId);
  if (mayAct(acting, submission.unitId)) throw refused("own-unit", { unitId: submission.unitId });
  return submission;
}

async function unitName({ trx }: Acting, unitId: string, asOf: string): Promise<string | null> {
  return (await findUnitAsOf(trx, unitId, asOf))?.name ?? null;
}
