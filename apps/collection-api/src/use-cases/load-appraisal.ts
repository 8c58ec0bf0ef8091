import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { findCurrentRevision } from "@thuocdo/database/queries/revisions";
import { lockSubmission } from "@thuocdo/database/queries/submissions";
import { findVersion } from "@thuocdo/database/queries/versions";
import type { Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { mayAct } from "#use-cases/acting-unit.ts";
import { appraisingUnitId } from "#use-cases/appraising-unit.ts";
import type { SubmissionRow } from "#use-cases/present-submission.ts";

type RevisionRow = NonNullable<Awaited<ReturnType<typeof findCurrentRevision>>>;

export interface LoadedAppraisal {
  readonly submission: SubmissionRow;
  readonly revision: RevisionRow;
  readonly version: CriteriaSetVersion;
  readonly appraisingUnitId: string;
  readonly appraisingUnitName: string;
}

/**
 * What an appraisal works on, locked. Refused to those whose unit it is, to those whose unit does not appraise it, and
 * where the revision looked at is no longer the last.
 */
export async function loadAppraisal(
  acting: Acting,
  submissionId: string,
  seen?: { readonly revisionId: string },
): Promise<LoadedAppraisal> {
  const { trx, assignments } = acting;
  const submission = await lockSubmission(trx, submissionId);
  if (submission === undefined) throw notFound("submission", submissionId);
  if (mayAct(acting, submission.unitId)) throw refused("own-unit", { unitId: submission.unitId });
  const unitId = appraisingUnitId(acting, submission);
  if (unitId === undefined) throw refused("not-allowed", { needs: ["appraiser"] });
  const revision = await findCurrentRevision(trx, submissionId);
  if (revision === undefined) throw notFound("revision", submissionId);
  if (seen !== undefined && seen.revisionId !== revision.id) {
    throw refused("revision-overtaken", { current: revision.number });
  }
  const version = await findVersion(trx, submission.versionId);
  if (version === undefined) throw notFound("criteria-set-version", submission.versionId);
  const unit = assignments.find((assignment) => assignment.unitId === unitId);
  return {
    submission,
    revision,
    version: version.document,
    appraisingUnitId: unitId,
    appraisingUnitName: unit?.unitName ?? "",
  };
}
