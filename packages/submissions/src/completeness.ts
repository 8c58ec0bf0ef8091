import type { ScoringContext } from "@thuocdo/criteria/answer";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { scoreAnswers } from "@thuocdo/criteria/score-answers";
import type { Score } from "@thuocdo/criteria/score";
import {
  scoreSupplement,
  type SupplementScore,
} from "@thuocdo/criteria/supplement/score-supplement";
import { shownScore } from "@thuocdo/criteria/supplement/shown-score";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Answers } from "#answers.ts";
import type { ValuesByIndicator } from "#comparable-values.ts";
import { brokenChecks, listCrossChecks, type BrokenCheck } from "#cross-checks.ts";
import type { IndicatorProblem } from "#refusal.ts";
import { isClaimed, listWarnings, type Warning } from "#warnings.ts";

/** How far a submission is from being sent. */
export interface Completeness {
  /** Indicators that apply: the denominator of completeness. */
  readonly applicable: number;
  /** Of them, with a valid answer. */
  readonly answered: number;
  readonly missing: readonly IndicatorProblem[];
  readonly invalid: readonly IndicatorProblem[];
  /** Figures far from those of the period before, with the unit's reason where there is one. */
  readonly warnings: readonly Warning[];
  /** Cross-checks that the answers break; the hard ones are among `invalid` too. */
  readonly broken: readonly BrokenCheck[];
  /** Of the core alone: what units are compared on. */
  readonly score: Score;
  /** Beside it what the city's supplement gives; null where the unit's city has none in the round. */
  readonly supplement: SupplementScore | null;
  /** What a form shows: `score` with the supplement's indicators and minimums. */
  readonly shown: Score;
}

/** What answers are held against, besides their version. */
export interface ExpectedOfAnswers {
  /** Values of the period before that mean the same (`comparableValues`); none where there was none. */
  readonly previous: ValuesByIndicator | undefined;
  /** What a returned submission asks again (`openIndicators`): of the rest no reasons are asked afterwards. */
  readonly open: ReadonlySet<string> | undefined;
  /** The city's document laid over the version, as fixed when the round opened; none by default. */
  readonly supplement?: CriteriaSetVersion | null;
}

/**
 * What is still owed: answers, then for each answer its required evidence or, where there is none, a note on how the
 * figure was reached (PAR INDEX, QĐ 876/QĐ-BNV). "Không áp dụng" needs its reason, and so does a figure that looks wrong. What
 * the city's supplement adds is owed like the rest, and scored beside.
 */
export function completenessOf(
  version: CriteriaSetVersion,
  answers: Answers,
  context: ScoringContext,
  { previous = {}, open, supplement = null }: ExpectedOfAnswers,
): Completeness {
  const laidOver = supplement && scoreSupplement(version, supplement, answers.byIndicator, context);
  const score = laidOver?.core ?? scoreAnswers(version, answers.byIndicator, context);
  const shown = laidOver === null ? score : shownScore(laidOver);
  const states = new Map(shown.indicators.map((indicator) => [indicator.indicatorId, indicator]));
  const missing: IndicatorProblem[] = [];
  const invalid: IndicatorProblem[] = [];
  for (const indicator of listIndicators(supplement ?? version)) {
    const scored = states.get(indicator.id);
    const what = scored?.reason ?? "no-answer";
    if (scored?.state === "missing") missing.push({ indicatorId: indicator.id, what });
    else if (scored?.state === "invalid") invalid.push({ indicatorId: indicator.id, what });
    else if (scored?.reason !== "does-not-apply") missing.push(...lacks(indicator, answers));
  }
  const warnings = listWarnings(supplement ?? version, answers, previous);
  const applies = (id: string) => states.get(id)?.reason !== "does-not-apply";
  const checks = listCrossChecks(supplement ?? version);
  const broken = brokenChecks(checks, answers, previous, applies);
  const named = new Set([...missing, ...invalid].map(({ indicatorId }) => indicatorId));
  const isClosed = (id: string) => open !== undefined && !open.has(id);
  for (const { indicatorId, figures } of broken.filter(isHard)) {
    // It is mended where something can be changed.
    const ids = [indicatorId, ...figures.map((figure) => figure.indicatorId)];
    const at = ids.find((id) => !isClosed(id));
    if (at === undefined || named.has(at)) continue;
    named.add(at);
    invalid.push({ indicatorId: at, what: "cross-check-broken" });
  }
  const explained = [
    ...warnings.map((one) => ({ ...one, what: "warning-unexplained" }) as const),
    ...broken
      .filter((one) => !isHard(one))
      .map((one) => ({ ...one, what: "cross-check-unexplained" }) as const),
  ];
  for (const { indicatorId, reason, what } of explained) {
    if (reason !== undefined || isClosed(indicatorId) || named.has(indicatorId)) continue;
    named.add(indicatorId);
    missing.push({ indicatorId, what });
  }
  const applicable = shown.indicators.filter(({ state }) => state !== "not-applicable").length;
  const unanswered = score.missing + (laidOver?.additions.missing ?? 0);
  const answered = applicable - unanswered;
  return {
    applicable,
    answered,
    missing,
    invalid,
    warnings,
    broken,
    score,
    supplement: laidOver,
    shown,
  };
}

function isHard({ check }: BrokenCheck): boolean {
  return check.severity === "hard";
}

function lacks({ id, terms }: Indicator, { byIndicator }: Answers): IndicatorProblem[] {
  const answer = byIndicator[id];
  if (isClaimed(answer)) {
    return answer?.notApplicable?.reason.trim() === ""
      ? [{ indicatorId: id, what: "reason-missing" }]
      : [];
  }
  const isBacked = (answer?.evidence ?? []).length > 0 || (answer?.note ?? "").trim() !== "";
  const isOwed = terms.evidence.some(({ required }) => required) && !isBacked;
  return isOwed ? [{ indicatorId: id, what: "evidence-or-note-missing" }] : [];
}
