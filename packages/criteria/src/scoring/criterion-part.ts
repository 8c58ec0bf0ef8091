import type { ScorableAnswer } from "#answer.ts";
import type { Criterion } from "#criterion.ts";
import type { CriterionScore, IndicatorScore } from "#score.ts";
import type { Evaluation } from "#scoring/evaluate-indicator.ts";
import type { Maximums } from "#scoring/maximums.ts";
import { rescaleIndicator } from "#scoring/rescale.ts";
import { judgeCriterion } from "#scoring/verdict.ts";

/** A criterion with its indicators evaluated by themselves, each by its answer. */
export interface EvaluatedCriterion {
  readonly criterion: Criterion;
  readonly answers: readonly (ScorableAnswer | undefined)[];
  readonly evaluations: readonly Evaluation[];
}

/** A criterion's share in the score. Its lists are in reading order. */
export interface CriterionPart extends EvaluatedCriterion {
  readonly own: Maximums;
  /** Of the criterion or group in which the points of what is left out are shared. */
  readonly rescaled: Maximums;
  readonly indicators: readonly IndicatorScore[];
  readonly score: CriterionScore;
  readonly bonusHundredths: number;
  readonly missing: number;
  readonly knockOuts: readonly string[];
}

export function combineCriterion(
  evaluated: EvaluatedCriterion,
  maximums: Pick<CriterionPart, "own" | "rescaled">,
): CriterionPart {
  const { criterion, evaluations } = evaluated;
  const indicators: IndicatorScore[] = [];
  const applicable: IndicatorScore[] = [];
  const knockOuts: string[] = [];
  let bonusHundredths = 0;
  let missing = 0;
  for (const [at, indicator] of criterion.indicators.entries()) {
    const evaluation = evaluations[at];
    if (evaluation === undefined)
      throw new TypeError(`Indicator ${indicator.id} was not evaluated.`);
    const score = rescaleIndicator(indicator, evaluation, maximums.rescaled);
    indicators.push(score);
    if (score.state === "missing" || score.state === "invalid") missing += 1;
    const { minimum } = indicator.terms;
    if (score.minimumReached === false && minimum?.effect === "knock-out")
      knockOuts.push(indicator.id);
    if (indicator.rule.kind === "bonus") bonusHundredths += score.hundredths ?? 0;
    else if (score.state !== "not-applicable") applicable.push(score);
  }
  const score = scoreCriterion(criterion, applicable, maximums);
  return { ...evaluated, ...maximums, indicators, score, bonusHundredths, missing, knockOuts };
}

function scoreCriterion(
  criterion: Criterion,
  applicable: readonly IndicatorScore[],
  maximums: Pick<CriterionPart, "own" | "rescaled">,
): CriterionScore {
  if (applicable.length === 0) {
    return { criterionId: criterion.id, verdict: "not-applicable", hundredths: null };
  }
  const hundredths = applicable.reduce((sum, score) => sum + (score.hundredths ?? 0), 0);
  const verdict = judgeCriterion(criterion, applicable, { hundredths, ...maximums });
  return { criterionId: criterion.id, verdict, hundredths };
}
