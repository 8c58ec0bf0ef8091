import type { PreviousAnswers } from "@thuocdo/contract/previous-answers";
import { findRevisionBefore } from "@thuocdo/database/queries/revisions";
import { findSubmission } from "@thuocdo/database/queries/submissions";
import { findVersion } from "@thuocdo/database/queries/versions";
import { comparableValues } from "@thuocdo/submissions/comparable-values";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";

/** What the unit of a submission answered in the nearest period before; null where there is none. */
export async function getPreviousAnswers(
  { trx }: Acting,
  submissionId: string,
): Promise<PreviousAnswers | null> {
  const submission = await findSubmission(trx, submissionId);
  if (submission === undefined) throw notFound("submission", submissionId);
  const { unitId, periodFrom, versionId } = submission;
  const before = await findRevisionBefore(trx, { unitId, before: periodFrom });
  if (before === undefined) return null;
  const version = await findVersion(trx, versionId);
  const given = before.versionId === versionId ? version : await findVersion(trx, before.versionId);
  if (version === undefined || given === undefined) return null;
  const { roundTitle, periodTo, answers } = before;
  return {
    roundTitle,
    periodFrom: before.periodFrom,
    periodTo,
    values: comparableValues({ version: given.document, answers }, version.document),
  };
}
