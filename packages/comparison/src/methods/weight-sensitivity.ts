import {
  bandCounts,
  drawsPerStep,
  layOutBoard,
  type PlaceBoard,
  type WeightedUnits,
} from "#methods/place-board.ts";
import { sumUpPlaces } from "#methods/sum-up-places.ts";
import { tallyOn } from "#methods/tally-places.ts";

/** Whether a unit's place rests on the weights: within 2 places or a tenth of all; beyond a quarter of all; else between. */
export type Stability = "stable" | "moderate" | "sensitive";

export interface UnitSensitivity {
  readonly nominal: number;
  readonly median: number;
  /** 5 % and 95 % quantile of the places; on screen rounded down and up. */
  readonly low: number;
  readonly high: number;
  /** Shares of the draws, 0–1: in the top, and in each band from the lowest. */
  readonly topShare: number;
  readonly bandShares: readonly number[];
  readonly stability: Stability;
}

export interface WeightSensitivity {
  readonly draws: number;
  readonly units: readonly UnitSensitivity[];
  /** Places moved, on average over units and draws. */
  readonly meanShift: number;
  /** Mean Spearman correlation with the nominal order; null where that, or every draw, is one tie. */
  readonly meanSpearman: number | null;
}

/**
 * Places under other weights (Saisana, Saltelli & Tarantola 2005). A generator: gives the share done after every few draws, so that it can be
 * shown, or left off; its result comes with the last.
 * @param draws how many
 * @param nextWeights one draw of the weights of the groups
 */
export function* weightSensitivity(
  units: WeightedUnits,
  draws: number,
  nextWeights: () => readonly number[],
): Generator<number, WeightSensitivity, void> {
  const board = layOutBoard(units, Array.from({ length: draws }, nextWeights));
  const bands = bandCounts(board);
  const tally = tallyOn(board, bands);
  for (let from = 0; from < draws; from += drawsPerStep) {
    const to = Math.min(draws, from + drawsPerStep);
    tally(from, to);
    if (to % drawsPerStep === 0) yield to / draws;
  }
  sumUpPlaces(board, 0, board.units);
  return readBoard(board, [bands]);
}

/**
 * What a board says, once all draws are counted and all units are summed up.
 * @param bands of every caller that counted
 */
export function readBoard(board: PlaceBoard, bands: readonly Uint32Array[]): WeightSensitivity {
  const { draws, units: n, quantiles } = board;
  const share = (count: number) => (draws === 0 ? 0 : count / draws);
  const correlations = board.correlations.filter((correlation) => !Number.isNaN(correlation));
  const total = (of: Float64Array) => of.reduce((sum, value) => sum + value, 0);
  // Where there is one band everybody is in it, and nobody counts.
  const bandSharesOf = (unit: number) =>
    board.bands === 1
      ? [share(draws)]
      : Array.from({ length: board.bands }, (_, band) =>
          share(bands.reduce((sum, counts) => sum + (counts[unit * board.bands + band] ?? 0), 0)),
        );
  return {
    draws,
    meanShift: n === 0 || draws === 0 ? 0 : total(board.moved) / (n * draws),
    meanSpearman: correlations.length === 0 ? null : total(correlations) / correlations.length,
    units: Array.from({ length: n }, (_, unit) => {
      const nominal = board.nominal[unit] ?? 0;
      const quantile = (which: number) =>
        draws === 0 ? nominal : (quantiles[3 * unit + which] ?? nominal);
      const low = quantile(1);
      const high = quantile(2);
      return {
        nominal,
        median: quantile(0),
        low,
        high,
        topShare: share(board.inTop[unit] ?? 0),
        bandShares: bandSharesOf(unit),
        stability: stabilityOf(high - low, n),
      };
    }),
  };
}

/** Share of pairs that no weights can swap: one is at least as good in every group, and better in one; 0–1, null below two units. */
export function dominanceShare(scores: readonly (readonly number[])[]): number | null {
  const n = scores.length;
  if (n < 2) return null;
  let fixed = 0;
  for (const [one, own] of scores.entries())
    for (let other = one + 1; other < n; other += 1)
      if (dominates(own, scores[other] ?? []) || dominates(scores[other] ?? [], own)) fixed += 1;
  return fixed / ((n * (n - 1)) / 2);
}

function dominates(one: readonly number[], other: readonly number[]): boolean {
  let better = false;
  for (const [group, score] of one.entries()) {
    const beside = other[group] ?? 0;
    if (score < beside) return false;
    if (score > beside) better = true;
  }
  return better;
}

function stabilityOf(width: number, n: number): Stability {
  if (width <= Math.max(2, 0.1 * n)) return "stable";
  return width > 0.25 * n ? "sensitive" : "moderate";
}
