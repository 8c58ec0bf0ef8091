import { roundToHundredths } from "@thuocdo/comparison/rounding";
import { formatPoints } from "@thuocdo/criteria/formats/points";

/** A figure of the analysis with two places: 0.7282 → "0,73". */
export function showFigure(value: number): string {
  return formatPoints(roundToHundredths(value), { fixed: true });
}

/** A share 0–1 in percent with one place: 0.8235 → "82,4", 0.9 → "90,0". */
export function showPercent(share: number): string {
  const tenths = Math.round(roundToHundredths(100 * share) / 10);
  return formatPoints(10 * tenths, { fixed: true }).slice(0, -1);
}
