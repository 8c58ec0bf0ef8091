import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { fitLine } from "#methods/correlation.ts";
import { deviation, mean } from "#methods/moments.ts";

/** Two scores of one thing: the unit's own, and the appraised one. */
export interface TwoScores {
  readonly self: number;
  readonly appraised: number;
}

/** How far self-scores stand from appraised ones. In the unit of the scores. */
export interface ScoreGap {
  readonly n: number;
  /** Self minus appraised. It may be the unit's inflation as well as the appraiser's severity. */
  readonly mean: number;
  /** Null below two. */
  readonly deviation: number | null;
  /** 95 % of the mean, by t; null below two. */
  readonly interval: Limits | null;
  /** Within which 95 % of single gaps lie: mean ± 1.96·SD; null below two. */
  readonly limits: Limits | null;
  /** Of the gap on the mean of both: whether it grows with the score; null without spread. */
  readonly slope: number | null;
}

interface Limits {
  readonly low: number;
  readonly high: number;
}

/** Gap of self-scores to appraised scores (Bland & Altman 1986). Null of nothing. */
export function scoreGap(scores: readonly TwoScores[]): ScoreGap | null {
  const gaps = scores.map(({ self, appraised }) => self - appraised);
  const middle = mean(gaps);
  if (middle === null) return null;
  const n = gaps.length;
  const spread = deviation(gaps);
  const around = (reach: number) => ({ low: middle - reach, high: middle + reach });
  const line = fitLine(
    scores.map(({ self, appraised }) => (self + appraised) / 2),
    gaps,
  );
  return {
    n,
    mean: middle,
    deviation: spread,
    interval: spread === null ? null : around((tQuantile(0.975, n - 1) * spread) / Math.sqrt(n)),
    limits: spread === null ? null : around(1.96 * spread),
    slope: line && line.slope,
  };
}
