import { mulberry32 } from "#methods/mulberry32.ts";
import { quantile } from "#methods/moments.ts";

/** Share of units that an outcome holds for, 0–1, with the 5 % and 95 % quantiles over the draws. */
export interface DrawnShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * How far shares among the units of a few clusters can be carried to clusters that were not seen: each draw takes as
 * many clusters as there are, with replacement, then from each as many units as it has, with replacement (two-stage
 * bootstrap; Davison & Hinkley 1997, section 3.8). Drawing order: draws, clusters, units.
 * @param clusters of each unit the outcomes, from 0, that hold for it; a cluster without units is left out
 */
export function clusterShares(of: {
  readonly clusters: readonly (readonly (readonly number[])[])[];
  readonly outcomes: number;
  readonly draws: number;
  readonly seed: number;
}): readonly DrawnShare[] {
  const clusters = of.clusters.filter((units) => units.length > 0);
  const random = mulberry32(of.seed);
  const pick = <Of>(from: readonly Of[]) => from[Math.floor(random() * from.length)];
  const plain = countOutcomes(clusters.flat(), of.outcomes);
  const drawn = Array.from({ length: of.draws }, () => {
    const units: (readonly number[])[] = [];
    for (let cluster = 0; cluster < clusters.length; cluster++) {
      const from = pick(clusters) ?? [];
      for (let unit = 0; unit < from.length; unit++) units.push(pick(from) ?? []);
    }
    return countOutcomes(units, of.outcomes);
  });
  return plain.map((share, outcome) => {
    const shares = drawn.map((each) => each[outcome] ?? 0);
    return { share, low: quantile(shares, 0.05) ?? 0, high: quantile(shares, 0.95) ?? 0 };
  });
}

/** Of each outcome, the share of units that it holds for. */
function countOutcomes(units: readonly (readonly number[])[], outcomes: number): number[] {
  const counts = Array.from({ length: outcomes }, () => 0);
  for (const held of units)
    for (const outcome of held) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts.map((count) => (units.length === 0 ? 0 : count / units.length));
}
