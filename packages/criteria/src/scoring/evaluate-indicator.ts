import type { ScorableAnswer, ScoringContext } from "#answer.ts";
import { hundredthsToDecimal } from "#decimal.ts";
import type { Indicator } from "#indicator.ts";
import { integer, roundHalfAway, showPoints, type Rational } from "#rational.ts";
import { maximumHundredths } from "#rule.ts";
import { applyRule } from "#scoring/apply-rule.ts";
import { measureAnswer } from "#scoring/measure-answer.ts";
import { isMinimumReached } from "#scoring/minimum-reached.ts";
import { isUnscored, unscored, type Unscored } from "#scoring/outcome.ts";
import type { Trail } from "#trail.ts";

/** An indicator by itself, before its criterion or group is rescaled. Points are exact hundredths. */
export interface Evaluated {
  readonly state: "scored";
  readonly hundredths: Rational;
  readonly minimumReached: boolean | null;
  readonly met: boolean | null;
}

export type Evaluation = Evaluated | Unscored;

/** Scores one indicator by itself: applies to the unit? claimed not applicable? read, measure, rule, minimum. */
export function evaluateIndicator(
  indicator: Indicator,
  answer: ScorableAnswer | undefined,
  context: ScoringContext,
  trail?: Trail,
): Evaluation {
  const outcome =
    excludedBy(indicator, context) ??
    claimed(indicator, answer, trail) ??
    answered(indicator, answer, context, trail);
  if (isUnscored(outcome)) trail?.push({ step: "unscored", ...outcome });
  return outcome;
}

function excludedBy(
  { terms }: Indicator,
  { unitType, unitClass }: ScoringContext,
): Unscored | undefined {
  const { types, classes } = terms.appliesTo;
  if (types.length > 0 && !types.includes(unitType))
    return unscored("not-applicable", "does-not-apply");
  if (classes.length === 0) return undefined;
  if (unitClass === null) return unscored("missing", "unit-class-unknown");
  return classes.includes(unitClass) ? undefined : unscored("not-applicable", "does-not-apply");
}

function claimed(
  { terms, rule }: Indicator,
  answer: ScorableAnswer | undefined,
  trail: Trail,
): Evaluation | undefined {
  const claim = answer?.notApplicable;
  const effect = terms.notApplicable.kind;
  if (claim === undefined || claim.decision === "refused" || effect === "not-allowed")
    return undefined;
  trail?.push({ step: "not-applicable", effect, decision: claim.decision });
  if (effect === "leave-out") return unscored("not-applicable", "claimed");
  return {
    state: "scored",
    hundredths: integer(maximumHundredths(rule)),
    minimumReached: null,
    met: rule.kind === "bonus" ? null : true,
  };
}

function answered(
  indicator: Indicator,
  answer: ScorableAnswer | undefined,
  context: ScoringContext,
  trail: Trail,
): Evaluation {
  const values = answer?.values ?? {};
  trail?.push({ step: "input", fields: values });
  const measured = measureAnswer(indicator, values, context, trail);
  if (isUnscored(measured)) return measured;
  const byRule = applyRule(indicator, measured, trail);
  if (isUnscored(byRule)) return byRule;
  const hundredths = award(byRule, answer?.awardedHundredths, trail);
  const rounded = roundHalfAway(hundredths);
  const { minimum } = indicator.terms;
  const minimumReached = minimum && isMinimumReached(minimum, measured, rounded);
  if (minimum !== null)
    trail?.push({ step: "minimum", text: minimum.text, reached: minimumReached });
  return {
    state: "scored",
    hundredths,
    minimumReached,
    met: isMet(indicator, rounded, minimumReached),
  };
}

function award(byRule: Rational, awardedHundredths: number | undefined, trail: Trail): Rational {
  if (awardedHundredths === undefined) return byRule;
  trail?.push({
    step: "awarded",
    rulePoints: showPoints(byRule),
    points: hundredthsToDecimal(awardedHundredths),
  });
  return integer(awardedHundredths);
}

function isMet({ rule, terms }: Indicator, rounded: bigint, minimumReached: boolean | null) {
  if (rule.kind === "bonus") return null;
  if (terms.minimum !== null) return minimumReached !== false;
  return rounded >= BigInt(maximumHundredths(rule));
}
