import { createHash } from "node:crypto";
import type { Submission } from "@thuocdo/contract/submissions";
import { canonicalJson } from "@thuocdo/criteria/canonical";
import { recordAct } from "@thuocdo/database/queries/audit";
import { listEvidence } from "@thuocdo/database/queries/evidence";
import { findRevision, storeRevision } from "@thuocdo/database/queries/revisions";
import { lockSubmission } from "@thuocdo/database/queries/submissions";
import type { Answers } from "@thuocdo/submissions/answers";
import * as core from "@thuocdo/submissions/submit-revision";
import type { Acting } from "#server/acting.ts";
import { notFound, refused, refusedByCore } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import { getAskedVersion } from "#use-cases/asked-version.ts";
import { contextOf, windowOf } from "#use-cases/present-submission.ts";
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
  const submission = await lockSubmission(trx, submissionId);
  if (submission === undefined) throw notFound("submission", submissionId);
  requireRole(acting, submission.unitId, "ward-officer");

  const contentSha256 = hashOf(sent);
  const earlier = await findRevision(trx, sent.id);
  if (earlier !== undefined) {
    const isSame = earlier.submissionId === submissionId && earlier.contentSha256 === contentSha256;
    if (!isSame) throw refused("revision-id-reused", { revisionId: sent.id });
    return await getSubmission(acting, submissionId);
  }

  const { version, supplement } = await getAskedVersion(acting, submission);
  const submitted = core.submitRevision({
    version,
    supplement,
    answers: sent.answers,
    context: contextOf(submission),
    submission,
    window: windowOf(submission),
    at,
  });
  if (!submitted.ok) throw refusedByCore(submitted.refusal);
  await refuseUnknownEvidence(acting, submissionId, sent.answers);

  const { number, answers, selfScore, supplementScore } = submitted.value;
  await storeRevision(trx, {
    id: sent.id,
    submissionId,
    number,
    answers,
    selfScore,
    supplementScore,
    contentSha256,
    submittedBy: person.id,
    note: sent.note,
    at,
  });
  await recordAct(trx, {
    act: "submit-revision",
    subjectKind: "submission",
    subjectId: submissionId,
    unitId: submission.unitId,
    scopeUnitIds: submission.scopeUnitIds,
    detail: { revisionId: sent.id, revision: number, contentSha256 },
    at,
  });
  return await getSubmission(acting, submissionId);
}

function hashOf({ answers, note }: SentRevision): string {
  return createHash("sha256").update(canonicalJson({ answers, note })).digest("hex");
}

async function refuseUnknownEvidence(
  { trx }: Acting,
  submissionId: string,
  answers: Answers,
): Promise<void> {
  const stored = new Set((await listEvidence(trx, submissionId)).map(({ sha256 }) => sha256));
  const named = Object.values(answers.byIndicator).flatMap(({ evidence }) => evidence ?? []);
  const unknown = named.find(({ sha256 }) => !stored.has(sha256));
  if (unknown !== undefined) throw refused("evidence-not-stored", { sha256: unknown.sha256 });
}
