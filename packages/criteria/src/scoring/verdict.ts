import type { Criterion } from "#criterion.ts";
import { fromDecimal } from "#rational.ts";
import type { IndicatorScore, Verdict } from "#score.ts";
import type { Maximums } from "#scoring/maximums.ts";

interface Earned {
  readonly hundredths: number;
  readonly own: Maximums;
  readonly rescaled: Maximums;
}

/**
 * Đạt or chưa đạt, of a criterion with applicable indicators (bonus apart).
 *
 * | a minimum not reached | an answer missing | verdict |
 * |---|---|---|
 * | yes | – | not-met |
 * | no | yes | missing |
 * | no | no | by the criterion's rule |
 */
export function judgeCriterion(
  criterion: Criterion,
  applicable: readonly IndicatorScore[],
  earned: Earned,
): Verdict {
  if (applicable.some(({ minimumReached }) => minimumReached === false)) return "not-met";
  if (applicable.some(({ state }) => state !== "scored")) return "missing";
  return meetsRule(criterion, applicable, earned) ? "met" : "not-met";
}

function meetsRule(
  { verdict, maxHundredths }: Criterion,
  applicable: readonly IndicatorScore[],
  earned: Earned,
): boolean {
  const met = applicable.filter((indicator) => indicator.met).length;
  switch (verdict.kind) {
    case "all-indicators":
      return met === applicable.length;
    case "at-least-indicators":
      return met >= Math.min(verdict.count, applicable.length);
    case "points":
      return reaches(earned, BigInt(verdict.atLeastHundredths), BigInt(maxHundredths));
    case "share": {
      const { n, d } = fromDecimal(verdict.atLeastPercent);
      return reaches(earned, n, d * 100n);
    }
  }
}

/**
 * Whether earned ÷ attainable ≥ part ÷ whole, where what was attainable is the criterion's own applicable maximum as
 * rescaled: applicable × full ÷ applicable of the criterion or group in which points are shared.
 */
function reaches({ hundredths, own, rescaled }: Earned, part: bigint, whole: bigint): boolean {
  return (
    BigInt(hundredths) * BigInt(rescaled.applicable) * whole >=
    part * BigInt(own.applicable) * BigInt(rescaled.full)
  );
}
