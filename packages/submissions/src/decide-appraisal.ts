import type { ScoringContext } from "@thuocdo/criteria/answer";
import { accept, refuse, type Result } from "@thuocdo/criteria/result";
import type { Score } from "@thuocdo/criteria/score";
import { scoreSupplement } from "@thuocdo/criteria/supplement/score-supplement";
import { shownScore } from "@thuocdo/criteria/supplement/shown-score";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Answers } from "#answers.ts";
import { applyFindings, appraisedScore, checkFindings } from "#appraise.ts";
import type { Findings } from "#finding.ts";
import type { IndicatorProblem, SubmissionRefusal } from "#refusal.ts";
import { nextState } from "#submission-act.ts";
import { besideCore, type SupplementBeside } from "#submit-revision.ts";
import type { SubmissionState } from "#submission-lifecycle.ts";

interface Appraised {
  readonly version: CriteriaSetVersion;
  /** Of the unit's city, as fixed when the round opened. */
  readonly supplement?: CriteriaSetVersion | null;
  /** Of the revision under appraisal. */
  readonly answers: Answers;
  readonly findings: Findings;
  readonly context: ScoringContext;
  readonly state: SubmissionState;
  readonly unitId: string;
  /** The units the appraiser acts for as a member of their staff. */
  readonly appraiserUnitIds: readonly string[];
}

/** Thẩm định: what an accepted decision leaves behind. */
export interface AppraisalDecision {
  readonly state: SubmissionState;
  readonly appraisedScore: Score;
  /** What the supplement gives as appraised, beside; null without one. */
  readonly supplementScore: SupplementBeside | null;
}

interface Decided {
  readonly decision: AppraisalDecision;
  /** Every indicator asked, the core's and the city's. */
  readonly shown: Score;
}

/**
 * Approves a revision: findings fit and give reasons, every claim that needs approval is decided, and nothing is
 * missing once refused claims are back.
 */
export function approveSubmission(
  appraised: Appraised,
): Result<AppraisalDecision, SubmissionRefusal> {
  return settle(appraised, "approve");
}

/**
 * Passes a revision on to the next level, which appraises it anew; this level's points stay its own. Asks for as much as
 * an approval.
 */
export function forwardRevision(
  appraised: Appraised,
): Result<AppraisalDecision, SubmissionRefusal> {
  return settle(appraised, "forward");
}

function settle(
  appraised: Appraised,
  act: "approve" | "forward",
): Result<AppraisalDecision, SubmissionRefusal> {
  const decided = decide(appraised, act);
  if (!decided.ok) return decided;
  const undecided = undecidedClaims(appraised);
  const { missing, invalid } = owed(decided.value.shown);
  if (undecided.length + missing.length > 0) {
    return refuse({ code: "answers-incomplete", missing: [...undecided, ...missing] });
  }
  return invalid.length > 0
    ? refuse({ code: "answers-invalid", invalid })
    : accept(decided.value.decision);
}

/** Returns a revision for correction: at least one indicator is sent back, each with its reason. */
export function returnForCorrection(
  appraised: Appraised,
): Result<AppraisalDecision, SubmissionRefusal> {
  const isAnySentBack = Object.values(appraised.findings).some(({ sentBack }) => sentBack === true);
  if (!isAnySentBack) return refuse({ code: "reason-missing", indicatorIds: [] });
  const decided = decide(appraised, "return");
  return decided.ok ? accept(decided.value.decision) : decided;
}

function decide(
  {
    version,
    supplement = null,
    answers,
    findings,
    context,
    state,
    unitId,
    appraiserUnitIds,
  }: Appraised,
  act: "approve" | "forward" | "return",
): Result<Decided, SubmissionRefusal> {
  if (appraiserUnitIds.includes(unitId)) return refuse({ code: "own-unit", unitId });
  const next = nextState(state, act);
  if (!next.ok) return next;
  const checked = checkFindings(supplement ?? version, answers, findings);
  if (!checked.ok) return checked;
  const { shown, ...scores } = scoreFound({ version, supplement, answers, findings, context });
  return accept({ decision: { state: next.value, ...scores }, shown });
}

/** What answers are worth as found: the core's score, the supplement's beside it, and both as a form shows them. */
export function scoreFound({
  version,
  supplement,
  answers,
  findings,
  context,
}: Pick<Appraised, "version" | "answers" | "findings" | "context"> & {
  readonly supplement: CriteriaSetVersion | null;
}): Omit<AppraisalDecision, "state"> & { readonly shown: Score } {
  const score = appraisedScore(version, answers, findings, context);
  const found = applyFindings(answers, findings).byIndicator;
  const laidOver = supplement && scoreSupplement(version, supplement, found, context);
  return {
    appraisedScore: score,
    supplementScore: besideCore(laidOver),
    shown: laidOver === null ? score : shownScore(laidOver),
  };
}

function undecidedClaims({
  version,
  supplement = null,
  answers,
  findings,
}: Appraised): IndicatorProblem[] {
  return listIndicators(supplement ?? version)
    .filter(({ id, terms }) => {
      const isPending = answers.byIndicator[id]?.notApplicable?.decision === "claimed";
      const needsApproval =
        terms.notApplicable.kind !== "not-allowed" && terms.notApplicable.needsApproval;
      return isPending && needsApproval && findings[id]?.notApplicable === undefined;
    })
    .map(({ id }) => ({ indicatorId: id, what: "claim-undecided" }));
}

function owed(score: Score) {
  const of = (state: "missing" | "invalid") =>
    score.indicators
      .filter((indicator) => indicator.state === state)
      .map(({ indicatorId, reason }) => ({ indicatorId, what: reason ?? state }));
  return { missing: of("missing"), invalid: of("invalid") };
}
