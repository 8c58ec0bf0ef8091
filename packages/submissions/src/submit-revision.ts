import type { ScoringContext } from "@thuocdo/criteria/answer";
import { accept, refuse, type Result } from "@thuocdo/criteria/result";
import type { Score } from "@thuocdo/criteria/score";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Answers } from "#answers.ts";
import { completenessOf } from "#completeness.ts";
import type { SubmissionRefusal } from "#refusal.ts";
import type { RoundWindow } from "#round-lifecycle.ts";
import { nextStateInRound } from "#submission-act.ts";
import type { SubmissionState } from "#submission-lifecycle.ts";

/** Lần nộp: what an accepted `submit` leaves behind, for ever. */
export interface SubmittedRevision {
  readonly number: number;
  readonly state: SubmissionState;
  readonly answers: Answers;
  readonly selfScore: Score;
}

/**
 * Sends a submission as its next revision, when nothing is missing or invalid and the round is open for the unit.
 * Decisions on claims are the appraiser's: a claim is sent as claimed.
 * @param at instant of sending (ISO 8601, UTC)
 */
export function submitRevision({
  version,
  answers,
  context,
  submission,
  window,
  at,
}: {
  readonly version: CriteriaSetVersion;
  readonly answers: Answers;
  readonly context: ScoringContext;
  readonly submission: { readonly state: SubmissionState; readonly revision: number };
  readonly window: RoundWindow;
  readonly at: string;
}): Result<SubmittedRevision, SubmissionRefusal> {
  const next = nextStateInRound(submission.state, "submit", window, at);
  if (!next.ok) return next;
  const sent = asClaimed(answers);
  const { missing, invalid, score } = completenessOf(version, sent, context);
  if (invalid.length > 0) return refuse({ code: "answers-invalid", invalid });
  if (missing.length > 0) return refuse({ code: "answers-incomplete", missing });
  return accept({
    number: submission.revision + 1,
    state: next.value,
    answers: sent,
    selfScore: score,
  });
}

/** The unit's own words: no points awarded, no decision on a claim. */
function asClaimed(answers: Answers): Answers {
  const byIndicator = Object.fromEntries(
    Object.entries(answers.byIndicator).map(([id, { awardedHundredths: _, ...answer }]) => [
      id,
      answer.notApplicable === undefined
        ? answer
        : { ...answer, notApplicable: { ...answer.notApplicable, decision: "claimed" as const } },
    ]),
  );
  return { formatVersion: 1, byIndicator };
}
