import { createHash } from "node:crypto";
import type { Submission } from "@thuocdo/contract/submissions";
import { canonicalJson } from "@thuocdo/criteria/canonical";
import { findLastAppraisal } from "@thuocdo/database/queries/appraisals";
import { recordAct } from "@thuocdo/database/queries/audit";
import { listEvidence } from "@thuocdo/database/queries/evidence";
import { findRevision, storeRevision } from "@thuocdo/database/queries/revisions";
import { lockSubmissionToSend } from "@thuocdo/database/queries/submissions";
import type { Answers } from "@thuocdo/submissions/answers";
import * as core from "@thuocdo/submissions/submit-revision";
import type { Acting } from "#server/acting.ts";
import { notFound, refused, refusedByCore } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import { getAskedVersion } from "#use-cases/asked-version.ts";
import { contextOf, presentSubmission, windowOf } from "#use-cases/present-submission.ts";
import { findPreviousAnswers } from "#use-cases/previous-answers.ts";
import { findReturned } from "#use-cases/returned-answers.ts";
import { getSubmission } from "#use-cases/submissions.ts";

export interface SentRevision {
  /** Made by the client, so that sending again after a broken line is the same revision. */
  readonly id: string;
  readonly answers: Answers;
  readonly note: string | null;
}

export async function submitRevision(
  acting: Acting,
  submissionId: string,
  sent: SentRevision,
): Promise<Submission> {
  const { trx, person, at } = acting;
  const submission = await lockSubmissionToSend(trx, submissionId);
  if (submission === undefined) throw notFound("submission", submissionId);
  requireRole(acting, submission.unitId, "ward-officer");

  const contentSha256 = hashOf(sent);
  const asked = await getAskedVersion(acting, submission);
  const previous = await findPreviousAnswers(acting, submission, asked.version);
  const submitted = core.submitRevision({
    ...asked,
    answers: sent.answers,
    context: contextOf(submission),
    submission,
    window: windowOf(submission),
    previous: previous?.values ?? {},
    returned: await findReturned(acting, submission),
    at,
  });
  if (!submitted.ok) {
    // Sent again after the answer was lost, it finds the submission past sending.
    if (await isRepeated(trx, submissionId, { id: sent.id, contentSha256 }))
      return await getSubmission(acting, submissionId);
    throw refusedByCore(submitted.refusal);
  }
  await refuseUnknownEvidence(acting, submissionId, sent.answers);

  const { number, answers, selfScore, supplementScore } = submitted.value;
  const scores = { selfScore, supplementScore };
  const revision = { id: sent.id, submissionId, number, answers, ...scores, note: sent.note };
  const isStored = await storeRevision(trx, {
    ...revision,
    contentSha256,
    submittedBy: person.id,
    at,
  });
  if (!isStored) {
    if (await isRepeated(trx, submissionId, { id: sent.id, contentSha256 }))
      return await getSubmission(acting, submissionId);
    throw refused("revision-id-reused", { revisionId: sent.id });
  }
  await recordAct(trx, {
    act: "submit-revision",
    subjectKind: "submission",
    subjectId: submissionId,
    unitId: submission.unitId,
    scopeUnitIds: submission.scopeUnitIds,
    detail: { revisionId: sent.id, revision: number, contentSha256 },
    at,
  });
  return presentSubmission(
    acting,
    { ...submission, state: "submitted", revision: number, draftAnswers: answers },
    {
      revision: {
        ...revision,
        contentSha256,
        submittedAt: new Date(at),
        submittedBy: person.id,
        submittedByName: person.fullName,
      },
      // Before the first revision there is nothing to appraise.
      appraisal: number === 1 ? undefined : await findLastAppraisal(trx, submissionId),
    },
  );
}

/** Whether this very content was stored under the id before; refuses other content under it. */
async function isRepeated(
  trx: Acting["trx"],
  submissionId: string,
  { id, contentSha256 }: { readonly id: string; readonly contentSha256: string },
): Promise<boolean> {
  const earlier = await findRevision(trx, id);
  if (earlier === undefined) return false;
  if (earlier.submissionId !== submissionId || earlier.contentSha256 !== contentSha256)
    throw refused("revision-id-reused", { revisionId: id });
  return true;
}

function hashOf({ answers, note }: SentRevision): string {
  return createHash("sha256").update(canonicalJson({ answers, note })).digest("hex");
}

async function refuseUnknownEvidence(
  { trx }: Acting,
  submissionId: string,
  answers: Answers,
): Promise<void> {
  const named = Object.values(answers.byIndicator).flatMap(({ evidence }) => evidence ?? []);
  if (named.length === 0) return;
  const stored = new Set((await listEvidence(trx, submissionId)).map(({ sha256 }) => sha256));
  const unknown = named.find(({ sha256 }) => !stored.has(sha256));
  if (unknown !== undefined) throw refused("evidence-not-stored", { sha256: unknown.sha256 });
}
