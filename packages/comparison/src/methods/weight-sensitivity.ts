import { bandOf } from "#methods/bands.ts";
import { quantile } from "#methods/moments.ts";

export interface WeightedUnits {
  /** Scores 0–100, one row a unit, one column a group; a unit without a score in some group is no unit here. */
  readonly scores: readonly (readonly number[])[];
  readonly weights: readonly number[];
  /** How many places count as the top. */
  readonly top: number;
  /** Rising cuts of the bands, in hundredths. */
  readonly cutsHundredths: readonly number[];
}

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

const hundredthsRange = 10_001;
const drawsPerStep = 50;

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
  const { scores, weights, top, cutsHundredths } = units;
  const n = scores.length;
  const places = placesOf(units);
  const nominal = places(weights);
  const nominalAverage = averageRanksOf(nominal, n);
  // One row a unit: the places of all draws.
  const drawn = new Uint32Array(n * draws);
  const bands = Array.from({ length: n }, () => cutsHundredths.concat(0).map(() => 0));
  let shift = 0;
  let spearmanSum = 0;
  let spearmanCount = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const now = places(nextWeights());
    for (let unit = 0; unit < n; unit += 1) {
      const place = now.rank[unit] ?? 0;
      drawn[unit * draws + draw] = place;
      shift += Math.abs(place - (nominal.rank[unit] ?? 0));
      const band = bands[unit];
      const at = bandOf(cutsHundredths, now.hundredths[unit] ?? 0);
      if (band !== undefined) band[at] = (band[at] ?? 0) + 1;
    }
    const correlation = correlationOf(nominalAverage, averageRanksOf(now, n), n);
    if (correlation !== null) {
      spearmanSum += correlation;
      spearmanCount += 1;
    }
    if ((draw + 1) % drawsPerStep === 0) yield (draw + 1) / draws;
  }
  return {
    draws,
    meanShift: n === 0 || draws === 0 ? 0 : shift / (n * draws),
    meanSpearman: spearmanCount === 0 ? null : spearmanSum / spearmanCount,
    units: scores.map((_, unit) => {
      const own = [...drawn.subarray(unit * draws, (unit + 1) * draws)];
      const place = nominal.rank[unit] ?? 0;
      const low = quantile(own, 0.05) ?? place;
      const high = quantile(own, 0.95) ?? place;
      const share = (count: number) => (draws === 0 ? 0 : count / draws);
      return {
        nominal: place,
        median: quantile(own, 0.5) ?? place,
        low,
        high,
        topShare: share(own.filter((rank) => rank <= top).length),
        bandShares: (bands[unit] ?? []).map(share),
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

interface Places {
  readonly rank: Uint32Array;
  readonly hundredths: Int32Array;
  /** Units by score in hundredths. */
  readonly counts: Uint32Array;
}

/** Competition ranks of rounded indices: of integer hundredths, so that counting takes the place of sorting. */
function placesOf({ scores }: WeightedUnits): (weights: readonly number[]) => Places {
  const n = scores.length;
  const groups = scores[0]?.length ?? 0;
  const flat = Float64Array.from(scores.flat());
  return (weights) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const hundredths = new Int32Array(n);
    const counts = new Uint32Array(hundredthsRange);
    for (let unit = 0; unit < n; unit += 1) {
      let index = 0;
      for (let group = 0; group < groups; group += 1)
        index += (weights[group] ?? 0) * (flat[unit * groups + group] ?? 0);
      const rounded = Math.floor((100 * index) / total + 0.5 + 1e-9);
      hundredths[unit] = rounded;
      counts[rounded] = (counts[rounded] ?? 0) + 1;
    }
    const above = new Uint32Array(hundredthsRange);
    for (let score = hundredthsRange - 2; score >= 0; score -= 1)
      above[score] = (above[score + 1] ?? 0) + (counts[score + 1] ?? 0);
    const rank = new Uint32Array(n);
    for (let unit = 0; unit < n; unit += 1) rank[unit] = 1 + (above[hundredths[unit] ?? 0] ?? 0);
    return { rank, hundredths, counts };
  };
}

function averageRanksOf({ rank, hundredths, counts }: Places, n: number): Float64Array {
  const average = new Float64Array(n);
  for (let unit = 0; unit < n; unit += 1)
    average[unit] = (rank[unit] ?? 0) + ((counts[hundredths[unit] ?? 0] ?? 1) - 1) / 2;
  return average;
}

/** Pearson of two rows of average ranks, whose mean is (n + 1)/2; null where one is a single tie. */
function correlationOf(one: Float64Array, other: Float64Array, n: number): number | null {
  const middle = (n + 1) / 2;
  let products = 0;
  let squaresOne = 0;
  let squaresOther = 0;
  for (let unit = 0; unit < n; unit += 1) {
    const a = (one[unit] ?? middle) - middle;
    const b = (other[unit] ?? middle) - middle;
    products += a * b;
    squaresOne += a * a;
    squaresOther += b * b;
  }
  return squaresOne === 0 || squaresOther === 0
    ? null
    : products / Math.sqrt(squaresOne * squaresOther);
}

function stabilityOf(width: number, n: number): Stability {
  if (width <= Math.max(2, 0.1 * n)) return "stable";
  return width > 0.25 * n ? "sensitive" : "moderate";
}
