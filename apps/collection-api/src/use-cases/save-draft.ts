import type { Draft, DraftChange } from "@thuocdo/contract/draft";
import { recordAct } from "@thuocdo/database/queries/audit";
import { lockSubmission, moveSubmission, storeDraft } from "@thuocdo/database/queries/submissions";
import { evidenceLabel } from "@thuocdo/submissions/evidence-name";
import { mergeDraft } from "@thuocdo/submissions/merge-draft";
import { refuseClosed } from "@thuocdo/submissions/returned-answers";
import { nextStateInRound } from "@thuocdo/submissions/submission-act";
import type { Acting } from "#server/acting.ts";
import { notFound, refusedByCore } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import { windowOf } from "#use-cases/present-submission.ts";
import { findReturned } from "#use-cases/returned-answers.ts";

/** Merges one device's changes into the draft. A device whose clock runs ahead changes nothing later than now. */
export async function saveDraft(
  acting: Acting,
  submissionId: string,
  {
    baseSequence,
    changes,
  }: { readonly baseSequence: number; readonly changes: readonly DraftChange[] },
): Promise<{ draft: Draft; overtaken: number[] }> {
  const { trx, person, at } = acting;
  const submission = await lockSubmission(trx, submissionId);
  if (submission === undefined) throw notFound("submission", submissionId);
  requireRole(acting, submission.unitId, "ward-officer");
  const next = nextStateInRound(submission.state, "save-draft", windowOf(submission), at);
  if (!next.ok) throw refusedByCore(next.refusal);

  const returned = await findReturned(acting, submission);
  const closed = refuseClosed(
    returned,
    changes.map(({ indicatorId }) => indicatorId),
  );
  if (closed !== undefined) throw refusedByCore(closed);

  refuseHidingNames(changes);
  const { draft, overtaken } = mergeDraft(
    {
      answers: submission.draftAnswers,
      stamps: submission.draftStamps,
      sequence: submission.draftSequence,
    },
    changes.map((change) => ({ ...change, at: earlier(change.at, at) })),
    baseSequence,
  );
  await storeDraft(trx, { submissionId, ...draft, savedBy: person.id, at });
  if (next.value !== submission.state && next.value !== "not-started") {
    await moveSubmission(trx, { submissionId, to: next.value, at });
  }
  await recordAct(trx, {
    act: "save-draft",
    subjectKind: "submission",
    subjectId: submissionId,
    unitId: submission.unitId,
    scopeUnitIds: submission.scopeUnitIds,
    detail: { sequence: draft.sequence, changes: changes.length },
    at,
  });
  return {
    draft: { answers: draft.answers, sequence: draft.sequence, savedAt: at },
    overtaken: [...overtaken],
  };
}

/** A short name of evidence is shown to appraisers: nothing in it may hide what it says. */
function refuseHidingNames(changes: readonly DraftChange[]): void {
  for (const change of changes) {
    if (change.part !== "evidence" || change.value === null) continue;
    const label = evidenceLabel(change.value.name);
    if (!label.ok) throw refusedByCore(label.refusal);
  }
}

/** Of two instants the earlier, written in one way so that texts compare. */
function earlier(one: string, other: string): string {
  return new Date(Math.min(Date.parse(one), Date.parse(other))).toISOString();
}
