import type { FieldValue } from "@thuocdo/criteria/answer";

/** Quartiles of what like units gave in one field of one round (type 7), null where fewer than five did. */
export interface PeerRange {
  /** How many units gave it. */
  readonly units: number;
  readonly quartiles: {
    readonly lower: number;
    readonly median: number;
    readonly upper: number;
  } | null;
}

/** Below so many, quartiles would be the figures of single units. */
export const fewestPeers = 5;

/** In the place of a field's key: the points of the indicator by the unit's own reckoning, in hundredths. */
export const pointsKey = "@points";

export function peerKey(indicatorId: string, fieldKey: string): string {
  return `${indicatorId} ${fieldKey}`;
}

/** A value as it is compared: NaN unless it is a canonical decimal. */
export function figureOf(value: FieldValue | undefined): number {
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : NaN;
}

/**
 * Whether a figure lies more than three interquartile ranges beyond the quartiles. Where half of the units agree, the
 * range is none and nothing is called far.
 * @param figure NaN is far from nothing
 */
export function isFarFromPeers(figure: number, range: PeerRange | undefined): boolean {
  const quartiles = range?.quartiles ?? null;
  if (quartiles === null) return false;
  const { lower, upper } = quartiles;
  const spread = upper - lower;
  return spread > 0 && (figure < lower - 3 * spread || figure > upper + 3 * spread);
}
