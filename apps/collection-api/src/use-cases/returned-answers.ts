import { findLastAppraisal } from "@thuocdo/database/queries/appraisals";
import { findCurrentRevision } from "@thuocdo/database/queries/revisions";
import type { ReturnedAnswers } from "@thuocdo/submissions/returned-answers";
import type { Acting } from "#server/acting.ts";
import type { SubmissionRow } from "#use-cases/present-submission.ts";

/** What came back to the unit, with what was found of it; undefined unless the submission is returned. */
export async function findReturned(
  { trx }: Pick<Acting, "trx">,
  { id, state }: Pick<SubmissionRow, "id" | "state">,
): Promise<ReturnedAnswers | undefined> {
  if (state !== "returned") return undefined;
  const appraisal = await findLastAppraisal(trx, id);
  const revision = await findCurrentRevision(trx, id);
  if (appraisal === undefined || revision === undefined) return undefined;
  return { answers: revision.answers, findings: appraisal.findings };
}
