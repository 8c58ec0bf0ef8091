import { hundredthsToDecimal } from "#decimal.ts";
import type { Indicator } from "#indicator.ts";
import { roundHalfAway, showPoints, type Rational } from "#rational.ts";
import type { IndicatorScore } from "#score.ts";
import type { Evaluation } from "#scoring/evaluate-indicator.ts";
import type { Maximums } from "#scoring/maximums.ts";
import { isUnscored } from "#scoring/outcome.ts";
import type { Trail } from "#trail.ts";

/**
 * The points of an indicator with those of the left-out ones shared in: exact × full ÷ applicable, rounded once.
 * A bonus is not rescaled.
 */
export function rescaleIndicator(
  { id, rule }: Indicator,
  evaluated: Evaluation,
  { full, applicable }: Maximums,
  trail?: Trail,
): IndicatorScore {
  if (isUnscored(evaluated)) {
    return {
      indicatorId: id,
      state: evaluated.state,
      reason: evaluated.reason,
      hundredths: null,
      minimumReached: null,
      met: null,
    };
  }
  const { minimumReached, met } = evaluated;
  const isRescaled = rule.kind !== "bonus" && applicable !== full && applicable > 0;
  const exact: Rational = isRescaled
    ? { n: evaluated.hundredths.n * BigInt(full), d: evaluated.hundredths.d * BigInt(applicable) }
    : evaluated.hundredths;
  const hundredths = Number(roundHalfAway(exact));
  if (isRescaled) {
    trail?.push({
      step: "rescale",
      fullMax: hundredthsToDecimal(full),
      applicableMax: hundredthsToDecimal(applicable),
    });
  }
  trail?.push({ step: "round", exact: showPoints(exact), points: hundredthsToDecimal(hundredths) });
  return { indicatorId: id, state: "scored", reason: null, hundredths, minimumReached, met };
}
