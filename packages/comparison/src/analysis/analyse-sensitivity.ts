import { draws, type SensitivityPlan } from "#analysis/plan-sensitivity.ts";
import type {
  DrawnScheme,
  LeftOut,
  SensitiveUnit,
  SensitivityAnalysis,
} from "#analysis/sensitivity-analysis.ts";
import { competitionRanks } from "#methods/ranks.ts";
import { roundToHundredths } from "#methods/rounding.ts";
import { dominanceShare, type WeightSensitivity } from "#methods/weight-sensitivity.ts";
import { criteriaOf, type CriterionOutline } from "#outline.ts";
import type { ComparedRound } from "#rounds/compare-round.ts";
import type { WardResult } from "#wards/ward-result.ts";

/**
 * Whose place rests on choices (methods §4).
 * @param plan and what was counted of it, scheme by scheme; null with too few units
 */
export function analyseSensitivity(
  compared: ComparedRound,
  plan: SensitivityPlan | null,
  found: readonly WeightSensitivity[],
): SensitivityAnalysis {
  const { comparison, wards } = compared;
  return {
    formatVersion: 1,
    basis: comparison.basis,
    n: plan?.unitIds.length ?? 0,
    expected: wards.length,
    draws: plan === null ? 0 : draws,
    schemes:
      plan?.schemes.flatMap(({ scheme, seed }, at) => {
        const drawn = found[at];
        return drawn === undefined ? [] : [{ scheme, seed, ...summed(drawn) }];
      }) ?? [],
    units: plan === null ? [] : unitsOf(plan, found),
    dominanceShare: plan === null ? null : dominanceShare(plan.units.scores),
    leftOut: leaveOut(compared),
    missingAsZero: countMissingAsZero(compared),
  };
}

function summed({
  meanShift,
  meanSpearman,
  units,
}: WeightSensitivity): Omit<DrawnScheme, "scheme" | "seed"> {
  const count = (stability: string) => units.filter((unit) => unit.stability === stability).length;
  return {
    meanShift,
    meanSpearman,
    stable: count("stable"),
    moderate: count("moderate"),
    sensitive: count("sensitive"),
  };
}

function unitsOf(
  plan: SensitivityPlan,
  [quarter, half, unknown]: readonly WeightSensitivity[],
): SensitiveUnit[] {
  return plan.unitIds
    .flatMap((unitId, at) => {
      const unit = quarter?.units[at];
      if (unit === undefined) return [];
      const { nominal, low, median, high, topShare, stability } = unit;
      return [
        {
          unitId,
          nominal,
          low: Math.floor(low),
          median,
          high: Math.ceil(high),
          topShare,
          stability,
          stabilityHalf: half?.units[at]?.stability ?? stability,
          stabilityUnknown: unknown?.units[at]?.stability ?? stability,
        },
      ];
    })
    .toSorted((one, other) => one.nominal - other.nominal || (one.unitId < other.unitId ? -1 : 1));
}

interface Earned {
  readonly unitId: string;
  readonly result: WardResult;
  /** Points of the criteria that apply, bonus apart, of so many. */
  readonly hundredths: number;
  readonly of: number;
}

/** Places with each criterion in turn left out, by the share earned of what is left. */
function leaveOut({ comparison, wards }: ComparedRound): LeftOut[] {
  const units = wards.flatMap(({ unitId, standing, appraised }) =>
    standing === null || appraised === null ? [] : [earnedOf(unitId, appraised)],
  );
  const nominal = competitionRanks(units.map(({ hundredths, of }) => percent(hundredths, of)));
  return criteriaOf(comparison.outline)
    .filter(({ maxHundredths }) => maxHundredths > 0)
    .map((criterion) => {
      const left = competitionRanks(units.map((unit) => percentWithout(unit, criterion)));
      const moves = units.map(({ unitId }, at) => ({
        unitId,
        places: (left[at]?.rank ?? 0) - (nominal[at]?.rank ?? 0),
      }));
      const total = moves.reduce((sum, { places }) => sum + Math.abs(places), 0);
      const mostMoved = moves.reduce<(typeof moves)[number] | null>(
        (most, move) => (Math.abs(move.places) > Math.abs(most?.places ?? 0) ? move : most),
        null,
      );
      return {
        criterionId: criterion.id,
        meanShift: moves.length === 0 ? 0 : total / moves.length,
        mostMoved,
      };
    });
}

function earnedOf(unitId: string, result: WardResult): Earned {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    unitId,
    result,
    hundredths: sum(result.groups.map(({ hundredths }) => hundredths ?? 0)),
    of: sum(result.groups.map(({ applicableMaxHundredths }) => applicableMaxHundredths)),
  };
}

function percentWithout({ result, hundredths, of }: Earned, criterion: CriterionOutline): number {
  const found = result.criteria.find(({ criterionId }) => criterionId === criterion.id);
  if (found === undefined || found.verdict === "not-applicable") return percent(hundredths, of);
  return percent(hundredths - (found.hundredths ?? 0), of - criterion.maxHundredths);
}

function percent(hundredths: number, of: number): number {
  return of <= 0 ? 0 : roundToHundredths((100 * hundredths) / of);
}

function countMissingAsZero({ wards }: ComparedRound): SensitivityAnalysis["missingAsZero"] {
  const ranked = wards.flatMap(({ standing, appraised }) =>
    standing === null ? [] : (appraised?.lowPercent ?? []),
  );
  return wards.flatMap(({ unitId, unranked, appraised }) => {
    const low = appraised?.lowPercent ?? null;
    if (unranked !== "answers-missing" || low === null) return [];
    return [{ unitId, rank: 1 + ranked.filter((percentage) => percentage > low).length }];
  });
}
