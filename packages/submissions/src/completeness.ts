import type { ScoringContext } from "@thuocdo/criteria/answer";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { scoreAnswers } from "@thuocdo/criteria/score-answers";
import type { Score } from "@thuocdo/criteria/score";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Answers } from "#answers.ts";
import type { IndicatorProblem } from "#refusal.ts";

/** How far a submission is from being sent. */
export interface Completeness {
  /** Indicators that apply: the denominator of completeness. */
  readonly applicable: number;
  /** Of them, with a valid answer. */
  readonly answered: number;
  readonly missing: readonly IndicatorProblem[];
  readonly invalid: readonly IndicatorProblem[];
  readonly score: Score;
}

/**
 * What is still owed: answers, then for each answer its required evidence or, where there is none, a note on how the
 * figure was reached (PAR INDEX, QĐ 876/QĐ-BNV). "Không áp dụng" needs its reason.
 */
export function completenessOf(
  version: CriteriaSetVersion,
  answers: Answers,
  context: ScoringContext,
): Completeness {
  const score = scoreAnswers(version, answers.byIndicator, context);
  const states = new Map(score.indicators.map((indicator) => [indicator.indicatorId, indicator]));
  const missing: IndicatorProblem[] = [];
  const invalid: IndicatorProblem[] = [];
  for (const indicator of listIndicators(version)) {
    const scored = states.get(indicator.id);
    const what = scored?.reason ?? "no-answer";
    if (scored?.state === "missing") missing.push({ indicatorId: indicator.id, what });
    else if (scored?.state === "invalid") invalid.push({ indicatorId: indicator.id, what });
    else if (scored?.reason !== "does-not-apply") missing.push(...lacks(indicator, answers));
  }
  const applicable = score.indicators.filter(({ state }) => state !== "not-applicable").length;
  return { applicable, answered: applicable - score.missing, missing, invalid, score };
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

function isClaimed(answer: Answers["byIndicator"][string] | undefined): boolean {
  return answer?.notApplicable !== undefined && answer.notApplicable.decision !== "refused";
}
