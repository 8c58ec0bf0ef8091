import { bandOf } from "#methods/bands.ts";

/** Scores 0–100 of units by group, and how places are counted. */
export interface WeightedUnits {
  /** One row a unit, one column a group; a unit without a score in some group is no unit here. */
  readonly scores: readonly (readonly number[])[];
  readonly weights: readonly number[];
  /** How many places count as the top. */
  readonly top: number;
  /** Rising cuts of the bands, in hundredths. */
  readonly cutsHundredths: readonly number[];
}

/** Groups are taken eight at a time; what is over is filled with zeros. */
export const groupsAtOnce = 8;
/** Scores are rounded to hundredths from 0 to 100. */
export const hundredthsRange = 10_001;
/** So many draws are one step: of the work, and of what is told of it. */
export const drawsPerStep = 50;

/**
 * All that drawing places reads and writes, as arrays of numbers: several threads may share it, each with draws of its own and then with
 * units of its own. What is counted are whole numbers, so that the same comes out however the work is shared.
 */
export interface PlaceBoard {
  readonly units: number;
  readonly draws: number;
  readonly top: number;
  readonly bands: number;
  /** Blocks of eight groups, in each block unit by unit. */
  readonly scores: Float64Array;
  /** Draw by draw, in the last row the nominal weights; sum to 100, so that an index comes in hundredths. */
  readonly weights: Float64Array;
  /** Of each score in hundredths. */
  readonly bandAt: Uint8Array;
  /** Unit by unit, the places of all draws; a row is an even number long. */
  readonly places: Uint16Array | Uint32Array;
  readonly placesPerUnit: number;
  /** Nominal places, and twice the average ranks less the mean of these, with their sum of squares at the end. */
  readonly nominal: Uint32Array;
  readonly nominalCentred: Float64Array;
  /** By draw, Spearman correlation with the nominal order; NaN where one of them is a single tie. */
  readonly correlations: Float64Array;
  /** By unit: median, 5 % and 95 % quantile of the places. */
  readonly quantiles: Float64Array;
  /** By unit: draws in which it is in the top, and the sum of places moved. */
  readonly inTop: Uint32Array;
  readonly moved: Float64Array;
}

/** Memory for so many bytes, all zero: of one thread, or shared. */
export type Allocate = (bytes: number) => ArrayBuffer | SharedArrayBuffer;

/** A board with the draws written on it and nothing counted yet. */
export function layOutBoard(
  { scores, weights, top, cutsHundredths }: WeightedUnits,
  drawn: readonly (readonly number[])[],
  allocate: Allocate = (bytes) => new ArrayBuffer(bytes),
): PlaceBoard {
  const units = scores.length;
  const draws = drawn.length;
  const blocks = Math.max(1, Math.ceil(weights.length / groupsAtOnce));
  const placesPerUnit = draws + (draws % 2);
  const doubles = (length: number) => new Float64Array(allocate(8 * length));
  const words = (length: number) => new Uint32Array(allocate(4 * length));
  const board: PlaceBoard = {
    units,
    draws,
    top,
    bands: cutsHundredths.length + 1,
    scores: doubles(units * blocks * groupsAtOnce),
    weights: doubles((draws + 1) * blocks * groupsAtOnce),
    bandAt: new Uint8Array(allocate(hundredthsRange)),
    places:
      units < 65_536
        ? new Uint16Array(allocate(2 * units * placesPerUnit))
        : words(units * placesPerUnit),
    placesPerUnit,
    nominal: words(units),
    nominalCentred: doubles(units + 1),
    correlations: doubles(draws),
    quantiles: doubles(3 * units),
    inTop: words(units),
    moved: doubles(units),
  };
  for (const [unit, row] of scores.entries())
    for (const [group, score] of row.entries()) {
      const block = Math.floor(group / groupsAtOnce);
      board.scores[(block * units + unit) * groupsAtOnce + (group % groupsAtOnce)] = score;
    }
  for (const [draw, row] of [...drawn, weights].entries()) {
    const total = row.reduce((sum, weight) => sum + weight, 0);
    for (const [group, weight] of row.entries())
      board.weights[draw * blocks * groupsAtOnce + group] =
        total === 0 ? 0 : (100 * weight) / total;
  }
  for (let score = 0; score < hundredthsRange; score += 1)
    board.bandAt[score] = bandOf(cutsHundredths, score);
  return board;
}

/** A count of bands by unit; each thread has its own. */
export function bandCounts(
  { units, bands }: Pick<PlaceBoard, "units" | "bands">,
  allocate: Allocate = (bytes) => new ArrayBuffer(bytes),
): Uint32Array {
  return new Uint32Array(allocate(4 * units * bands));
}
