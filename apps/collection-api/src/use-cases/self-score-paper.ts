import { scoreAnswers } from "@thuocdo/criteria/score-answers";
import { additionsAlone } from "@thuocdo/criteria/supplement/additions-alone";
import { findCurrentRevision } from "@thuocdo/database/queries/revisions";
import { findSubmission } from "@thuocdo/database/queries/submissions";
import { listAncestorsAsOf } from "@thuocdo/database/queries/units";
import type { OfficialDocument } from "@thuocdo/documents/official-document";
import { selfScorePaper } from "@thuocdo/documents/self-score-paper";
import type { Answers } from "@thuocdo/submissions/answers";
import { completenessOf } from "@thuocdo/submissions/completeness";
import { withoutIdleReasons } from "@thuocdo/submissions/warnings";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import { getAskedVersion, type AskedVersion } from "#use-cases/asked-version.ts";
import { contextOf, type SubmissionRow } from "#use-cases/present-submission.ts";
import { findPreviousAnswers } from "#use-cases/previous-answers.ts";

/** Phiếu tự chấm of a submission's draft, for those who answer for its unit, or of what was last sent. */
export async function getSelfScorePaper(
  acting: Acting,
  submissionId: string,
  of: "draft" | "sent",
): Promise<{ readonly unitName: string; readonly paper: OfficialDocument }> {
  const { trx } = acting;
  const submission = await findSubmission(trx, submissionId);
  if (submission === undefined) throw notFound("submission", submissionId);
  if (of === "draft") requireRole(acting, submission.unitId, "ward-officer");
  const asked = await getAskedVersion(acting, submission);
  const { version, supplement } = asked;
  const revision = of === "sent" ? await findCurrentRevision(trx, submissionId) : undefined;
  if (of === "sent" && revision === undefined) throw notFound("revision", submissionId);

  const context = contextOf(submission);
  const answers = revision?.answers ?? (await draftAnswers(acting, submission, asked));
  const added = supplement && additionsAlone(version, supplement);
  const savedAt = submission.draftSavedAt?.toISOString() ?? null;
  const sentAt = revision?.submittedAt.toISOString();
  const [above] = await listAncestorsAsOf(trx, submission.unitId, submission.periodTo);
  const { unitName } = submission;
  return {
    unitName,
    paper: selfScorePaper({
      unitName,
      superiorName: above?.name ?? "",
      cityName: submission.cityName,
      roundTitle: submission.roundTitle,
      periodFrom: submission.periodFrom,
      periodTo: submission.periodTo,
      simulated: submission.simulated,
      version,
      context,
      answers,
      score: revision?.selfScore ?? scoreAnswers(version, answers.byIndicator, context),
      additions: added && {
        version: added,
        score:
          revision?.supplementScore?.additions ?? scoreAnswers(added, answers.byIndicator, context),
      },
      sent:
        revision === undefined || sentAt === undefined
          ? null
          : { number: revision.number, at: sentAt },
      savedAt,
      madeAt: sentAt ?? savedAt ?? submission.opensAt.toISOString(),
    }),
  };
}

/** The draft as it would be sent: without reasons that nothing asks for any more. */
async function draftAnswers(
  acting: Acting,
  submission: SubmissionRow,
  { version, supplement }: AskedVersion,
): Promise<Answers> {
  const before = await findPreviousAnswers(acting, submission, version);
  const { draftAnswers: answers } = submission;
  const { warnings, broken } = completenessOf(version, answers, contextOf(submission), {
    previous: before?.values,
    open: undefined,
    supplement,
  });
  return withoutIdleReasons(answers, [...warnings, ...broken]);
}
