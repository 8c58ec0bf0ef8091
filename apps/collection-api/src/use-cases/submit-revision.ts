import { createHash } from "node:crypto";
import type { Submission } from "@thuocdo/contract/submissions";
import { canonicalJson } from "@thuocdo/criteria/canonical";
import { findLastAppraisal } from "@thuocdo/database/queries/appraisals";
import { listEvidence } from "@thuocdo/database/queries/evidence";
import { commitRevision, findRevision } from "@thuocdo/database/queries/revisions";
import { lockSubmissionToSend } from "@thuocdo/database/queries/submissions";
import type { Answers } from "@thuocdo/submissions/answers";
import * as core from "@thuocdo/submissions/submit-revision";
import type { Acting } from "#server/acting.ts";
import { notFound, refused, refusedByCore } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import { getAskedVersion } from "#use-cases/asked-version.ts";
import { contextOf, presentSubmission, windowOf } from "#use-cases/present-submission.ts";
import { readBefore } from "#use-cases/previous-answers.ts";
import { findReturned } from "#use-cases/returned-answers.ts";
import { getSubmission } from "#use-cases/submissions.ts";

export interface SentRevision {
  /** Made by the client, so that sending again after a broken line is the same revision. */
  readonly id: string;
  readonly answers: Answers;
  readonly note: string | null;
}

/**
 * One act, or two where it was sent before: its transaction has ended when that comes out.
 * @param act one transaction for what it is given
 */
export async function submitRevision(
  act: <T>(useCase: (acting: Acting) => Promise<T>) => Promise<T>,
  submissionId: string,
  sent: SentRevision,
): Promise<Submission> {
  const contentSha256 = hashOf(sent);
  const submitted = await act(
    async (acting) => await send(acting, submissionId, { ...sent, contentSha256 }),
  );
  if (submitted !== undefined) return submitted;
  return await act(async (acting) => {
    if (await isRepeated(acting.trx, submissionId, { id: sent.id, contentSha256 }))
      return await getSubmission(acting, submissionId);
    throw refused("revision-id-reused", { revisionId: sent.id });
  });
}

/** Undefined, and nothing done, where a revision of that id is stored already. */
async function send(
  acting: Acting,
  submissionId: string,
  { contentSha256, ...sent }: SentRevision & { readonly contentSha256: string },
): Promise<Submission | undefined> {
  const { trx, person, at } = acting;
  const locked = await lockSubmissionToSend(trx, submissionId);
  if (locked === undefined) throw notFound("submission", submissionId);
  const { before, ...submission } = locked;
  requireRole(acting, submission.unitId, "ward-officer");

  const asked = await getAskedVersion(acting, submission);
  const { versionId } = submission;
  const previous =
    before && (await readBefore(acting, before, { versionId, version: asked.version }));
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
  // Before the first revision there is nothing to appraise.
  const appraisal = number === 1 ? undefined : await findLastAppraisal(trx, submissionId);
  const isStored = await commitRevision(
    trx,
    { ...revision, contentSha256, submittedBy: person.id, at },
    [
      {
        act: "submit-revision",
        subjectKind: "submission",
        subjectId: submissionId,
        unitId: submission.unitId,
        scopeUnitIds: submission.scopeUnitIds,
        detail: { revisionId: sent.id, revision: number, contentSha256 },
        at,
      },
    ],
  );
  if (!isStored) return undefined;
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
      appraisal,
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
