import type { WeightScheme } from "#analysis/sensitivity-analysis.ts";
import { mulberry32 } from "#methods/mulberry32.ts";
import type { WeightedUnits } from "#methods/place-board.ts";
import { seedOf } from "#methods/seed-of.ts";
import { perturbedWeights, unknownWeights } from "#methods/weight-draws.ts";
import type { ComparedRound } from "#rounds/compare-round.ts";
import { leastForPercentile } from "#wards/stand-wards.ts";

/** One way of drawing with all its draws, so that it can be counted anywhere. */
export interface PlannedScheme {
  readonly scheme: WeightScheme;
  readonly seed: number;
  readonly drawn: readonly (readonly number[])[];
}

/** What is to be drawn of a round. */
export interface SensitivityPlan {
  readonly unitIds: readonly string[];
  readonly units: WeightedUnits;
  readonly schemes: readonly PlannedScheme[];
}

/** Draws of each scheme: the Monte Carlo error of a share is at most 0.011. */
export const draws = 2000;
const top = 10;
const schemes = [
  { scheme: "quarter", spread: 0.25 },
  { scheme: "half", spread: 0.5 },
  { scheme: "unknown", spread: null },
] as const;

/** Ranked units with points in every group (methods §4); null with fewer than ten, whose places are laid side by side instead. */
export function planSensitivity({ comparison, wards }: ComparedRound): SensitivityPlan | null {
  const { groups } = comparison.outline;
  const weighed = groups.filter(({ maxHundredths }) => maxHundredths > 0);
  const units = wards.flatMap(({ unitId, standing, appraised }) => {
    if (standing === null || appraised === null) return [];
    const scores = weighed.map(({ id }) => shareOf(appraised.groups, id));
    return scores.every((score) => score !== null) ? [{ unitId, scores }] : [];
  });
  if (units.length < leastForPercentile) return null;
  const weights = weighed.map(({ maxHundredths }) => maxHundredths);
  const { versionId, periodFrom, periodTo } = comparison.basis;
  return {
    unitIds: units.map(({ unitId }) => unitId),
    units: { scores: units.map(({ scores }) => scores), weights, top, cutsHundredths: [] },
    schemes: schemes.map(({ scheme, spread }) => {
      const seed = seedOf(versionId, periodFrom, periodTo, "appraised", scheme, spread ?? "");
      const random = mulberry32(seed);
      return {
        scheme,
        seed,
        drawn: Array.from({ length: draws }, () =>
          spread === null
            ? unknownWeights(weights, random)
            : perturbedWeights(weights, spread, random),
        ),
      };
    }),
  };
}

/** In points of 100; null where nothing of the group applies. */
function shareOf(
  groups: readonly {
    readonly groupId: string;
    readonly hundredths: number | null;
    readonly applicableMaxHundredths: number;
  }[],
  id: string,
): number | null {
  const found = groups.find(({ groupId }) => groupId === id);
  if (found === undefined || found.hundredths === null || found.applicableMaxHundredths === 0)
    return null;
  return Math.max(0, Math.min(100, (100 * found.hundredths) / found.applicableMaxHundredths));
}
