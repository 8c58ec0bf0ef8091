import type { ScorableAnswers, ScoringContext } from "#answer.ts";
import type { IndicatorScore, Score } from "#score.ts";
import { evaluateIndicator } from "#scoring/evaluate-indicator.ts";
import { rescaleIndicator } from "#scoring/rescale.ts";
import { startScoring, type Scoring } from "#scoring.ts";
import type { TrailStep } from "#trail.ts";
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
  return startScoring(version, answers, context).score;
}

/** How one indicator came by its points, step by step, rescaling among the others' answers included. */
export function explainIndicator(
  version: CriteriaSetVersion,
  indicatorId: string,
  answers: ScorableAnswers,
  context: ScoringContext,
): { readonly score: IndicatorScore; readonly trail: readonly TrailStep[] } {
  return explainIn(startScoring(version, answers, context), indicatorId);
}

/** As `explainIndicator`, of answers that are scored already. */
export function explainIn(
  { version, context, parts, places }: Scoring,
  indicatorId: string,
): { readonly score: IndicatorScore; readonly trail: readonly TrailStep[] } {
  const [g = -1, c = -1, i = -1] = places.get(indicatorId) ?? [];
  const part = parts[g]?.criteria[c];
  const indicator = part?.criterion.indicators[i];
  if (part === undefined || indicator === undefined)
    throw new RangeError(`No indicator ${indicatorId} in version ${version.id}.`);
  const trail: TrailStep[] = [];
  const evaluated = evaluateIndicator(indicator, part.answers[i], context, trail);
  return { score: rescaleIndicator(indicator, evaluated, part.rescaled, trail), trail };
}
