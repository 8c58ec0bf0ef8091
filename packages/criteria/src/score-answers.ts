import type { ScorableAnswers, ScoringContext } from "#answer.ts";
import type { IndicatorScore, Score } from "#score.ts";
import { combine } from "#scoring/combine.ts";
import type { Evaluations } from "#scoring/maximums.ts";
import { explainRescaling } from "#scoring/rescale.ts";
import { evaluateIndicator } from "#scoring/evaluate-indicator.ts";
import type { TrailStep } from "#trail.ts";
import { listIndicators } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/**
 * Scores one unit's answers exactly: points in integer hundredths, verdicts, total and level. Never refuses answers:
 * what is missing or invalid is said by indicator. Throws on a document that `checkVersion` finds unfit to score.
 */
export function scoreAnswers(
  version: CriteriaSetVersion,
  answers: ScorableAnswers,
  context: ScoringContext,
): Score {
  return combine(version, evaluateAll(version, answers, context));
}

/** How one indicator came by its points, step by step, rescaling among the others' answers included. */
export function explainIndicator(
  version: CriteriaSetVersion,
  indicatorId: string,
  answers: ScorableAnswers,
  context: ScoringContext,
): { readonly score: IndicatorScore; readonly trail: readonly TrailStep[] } {
  const indicator = listIndicators(version).find(({ id }) => id === indicatorId);
  if (indicator === undefined)
    throw new RangeError(`No indicator ${indicatorId} in version ${version.id}.`);
  const trail: TrailStep[] = [];
  evaluateIndicator(indicator, answers[indicatorId], context, trail);
  const evaluations = evaluateAll(version, answers, context);
  return { score: explainRescaling(version, indicator, evaluations, trail), trail };
}

function evaluateAll(
  version: CriteriaSetVersion,
  answers: ScorableAnswers,
  context: ScoringContext,
): Evaluations {
  return new Map(
    listIndicators(version).map((indicator) => [
      indicator.id,
      evaluateIndicator(indicator, answers[indicator.id], context),
    ]),
  );
}
