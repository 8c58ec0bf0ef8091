import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { fitLine, pearson } from "#methods/correlation.ts";
import { deviation, mean } from "#methods/moments.ts";

/** A unit's scores in a first and a last period: same criteria, same source. */
export interface PairedScores {
  readonly base: number;
  readonly end: number;
}

/** What changed between two periods over the units that have both. In the unit of the scores. */
export interface PairedChange {
  readonly n: number;
  readonly mean: number;
  /** Null below two pairs. */
  readonly deviation: number | null;
  /** 95 %, by t; null below two pairs. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** What a unit's start alone would lead one to expect of its end; null where all start alike. */
  readonly expected: { readonly intercept: number; readonly slope: number } | null;
  /** Of the change with the mean of both periods (Oldham 1962), never with the start; null without spread. */
  readonly correlationWithMean: number | null;
  /** By pair: the change, and how far the end lies from what the start led to expect. */
  readonly units: readonly { readonly change: number; readonly residual: number | null }[];
}

/** Change with its uncertainty, and with regression to the mean taken into account (Barnett et al. 2005). Null of no pair. */
export function pairedChange(pairs: readonly PairedScores[]): PairedChange | null {
  const changes = pairs.map(({ base, end }) => end - base);
  const middle = mean(changes);
  if (middle === null) return null;
  const n = pairs.length;
  const spread = deviation(changes);
  const reach = spread === null ? null : (tQuantile(0.975, n - 1) * spread) / Math.sqrt(n);
  const expected = fitLine(
    pairs.map(({ base }) => base),
    pairs.map(({ end }) => end),
  );
  return {
    n,
    mean: middle,
    deviation: spread,
    interval: reach === null ? null : { low: middle - reach, high: middle + reach },
    expected,
    correlationWithMean: pearson(
      changes,
      pairs.map(({ base, end }) => (base + end) / 2),
    ),
    units: pairs.map(({ base, end }) => ({
      change: end - base,
      residual: expected && end - (expected.intercept + expected.slope * base),
    })),
  };
}
