import type { PreviousAnswers } from "@thuocdo/contract/previous-answers";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { findRevisionBefore, type RevisionBefore } from "@thuocdo/database/queries/revisions";
import { findSubmission } from "@thuocdo/database/queries/submissions";
import { findVersion } from "@thuocdo/database/queries/versions";
import { comparableValues } from "@thuocdo/submissions/comparable-values";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";
import type { SubmissionRow } from "#use-cases/present-submission.ts";

/** What the unit of a submission answered in the nearest period before; null where there is none. */
export async function getPreviousAnswers(
  { trx }: Pick<Acting, "trx">,
  submissionId: string,
): Promise<PreviousAnswers | null> {
  const submission = await findSubmission(trx, submissionId);
  if (submission === undefined) throw notFound("submission", submissionId);
  const version = await findVersion(trx, submission.versionId);
  if (version === undefined) return null;
  return await findPreviousAnswers({ trx }, submission, version.document);
}

/** As `getPreviousAnswers`, where submission and version are at hand. */
export async function findPreviousAnswers(
  { trx }: Pick<Acting, "trx">,
  { unitId, periodFrom, versionId }: Pick<SubmissionRow, "unitId" | "periodFrom" | "versionId">,
  version: CriteriaSetVersion,
): Promise<PreviousAnswers | null> {
  const before = await findRevisionBefore(trx, { unitId, before: periodFrom });
  return before === undefined ? null : await readBefore({ trx }, before, { versionId, version });
}

/** What was answered before, as far as the version asks the same. */
export async function readBefore(
  { trx }: Pick<Acting, "trx">,
  before: RevisionBefore,
  { versionId, version }: { readonly versionId: string; readonly version: CriteriaSetVersion },
): Promise<PreviousAnswers | null> {
  const given =
    before.versionId === versionId ? version : (await findVersion(trx, before.versionId))?.document;
  if (given === undefined) return null;
  const { roundTitle, periodTo, answers } = before;
  return {
    roundTitle,
    periodFrom: before.periodFrom,
    periodTo,
    values: comparableValues({ version: given, answers }, version),
  };
}
