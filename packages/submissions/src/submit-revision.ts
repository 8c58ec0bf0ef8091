import type { ScoringContext } from "@thuocdo/criteria/answer";
import { accept, refuse, type Result } from "@thuocdo/criteria/result";
import type { Score } from "@thuocdo/criteria/score";
import type { SupplementScore } from "@thuocdo/criteria/supplement/score-supplement";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Answer, Answers } from "#answers.ts";
import { completenessOf } from "#completeness.ts";
import {
  changedIndicators,
  openIndicators,
  refuseClosed,
  type ReturnedAnswers,
} from "#returned-answers.ts";
import type { ValuesByIndicator } from "#comparable-values.ts";
import type { SubmissionRefusal } from "#refusal.ts";
import type { RoundWindow } from "#round-lifecycle.ts";
import { nextStateInRound } from "#submission-act.ts";
import type { SubmissionState } from "#submission-lifecycle.ts";
import { withoutIdleReasons } from "#warnings.ts";

/** Lần nộp: what an accepted `submit` leaves behind, for ever. */
export interface SubmittedRevision {
  readonly number: number;
  readonly state: SubmissionState;
  readonly answers: Answers;
  readonly selfScore: Score;
  /** What the city's supplement gives, beside and never in the self-score; null without one. */
  readonly supplementScore: SupplementBeside | null;
}

/** Results of a supplement without the core's, which stand by themselves. */
export type SupplementBeside = Omit<SupplementScore, "core">;

export function besideCore(score: SupplementScore | null): SupplementBeside | null {
  return score && { additions: score.additions, minimums: score.minimums };
}

/**
 * Sends a submission as its next revision, when nothing is missing or invalid and the round is open for the unit. Of a
 * returned one, only what is asked again may be different.
 * Decisions on claims are the appraiser's: a claim is sent as claimed.
 * @param at instant of sending (ISO 8601, UTC)
 */
export function submitRevision({
  version,
  supplement = null,
  answers,
  context,
  submission,
  window,
  previous,
  returned,
  at,
}: {
  readonly version: CriteriaSetVersion;
  /** Of the unit's city, as fixed when the round opened. */
  readonly supplement?: CriteriaSetVersion | null;
  readonly answers: Answers;
  readonly context: ScoringContext;
  readonly submission: { readonly state: SubmissionState; readonly revision: number };
  readonly window: RoundWindow;
  /** Values of the period before that mean the same. */
  readonly previous: ValuesByIndicator;
  /** What came back, while the submission is returned. */
  readonly returned: ReturnedAnswers | undefined;
  readonly at: string;
}): Result<SubmittedRevision, SubmissionRefusal> {
  const next = nextStateInRound(submission.state, "submit", window, at);
  if (!next.ok) return next;
  const claimed = asClaimed(answers);
  const owed = completenessOf(version, claimed, context, {
    previous,
    open: returned && openIndicators(returned),
    supplement,
  });
  const { missing, invalid, warnings, broken } = owed;
  const sent = withoutIdleReasons(claimed, [...warnings, ...broken]);
  const closed =
    returned && refuseClosed(returned, changedIndicators(asClaimed(returned.answers), sent));
  if (closed !== undefined) return refuse(closed);
  if (invalid.length > 0) return refuse({ code: "answers-invalid", invalid });
  if (missing.length > 0) return refuse({ code: "answers-incomplete", missing });
  return accept({
    number: submission.revision + 1,
    state: next.value,
    answers: sent,
    selfScore: owed.score,
    supplementScore: besideCore(owed.supplement),
  });
}

/** The unit's own words: no points awarded, no decision on a claim. */
function asClaimed(answers: Answers): Answers {
  // Mostly there is nothing to take away.
  if (Object.values(answers.byIndicator).every(isOwn)) return answers;
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

function isOwn({ awardedHundredths, notApplicable }: Answer): boolean {
  return awardedHundredths === undefined && notApplicable === undefined;
}
