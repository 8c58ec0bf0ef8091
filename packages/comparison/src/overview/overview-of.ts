import type { ChangeAnalysis, ChangeFrom } from "#analysis/change-analysis.ts";
import type { RoundAnalysis } from "#analysis/round-analysis.ts";
import { mean } from "#methods/moments.ts";
import { leastForMean } from "#methods/spread.ts";
import type { Overview, OverviewChange } from "#overview/overview.ts";
import { barredUnits, unmetCriteria } from "#overview/unmet-criteria.ts";
import type { ComparedRound } from "#rounds/compare-round.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";

/**
 * The page for who decides, from what was compared and analysed. Of a round that is not frozen only the comparison is
 * known: change and advice rest on figures that stand still.
 */
export function overviewOf(
  { comparison, wards }: ComparedRound,
  of: { readonly analysis: RoundAnalysis; readonly changes: ChangeAnalysis } | null,
): Overview {
  const kinds = of === null ? [] : of.analysis.criteria.flatMap(({ advice }) => advice?.kind ?? []);
  const longest = of?.changes.from.find(({ comparable }) => comparable);
  return {
    formatVersion: 1,
    comparison,
    unmet: unmetCriteria(comparison.outline, wards),
    barred: barredUnits(wards),
    change: longest === undefined ? null : changeOf(longest, wards),
    advice:
      kinds.length === 0
        ? null
        : {
            revise: kinds.filter((kind) => kind === "revise").length,
            drop: kinds.filter((kind) => kind === "drop").length,
          },
  };
}

function changeOf(
  { parts, basis, summaries, units }: ChangeFrom,
  wards: readonly ComparedWard[],
): OverviewChange {
  const summary = summaries.find(({ pairing }) => pairing === "as-was");
  const changes = new Map(
    units
      .filter(({ inheritedFrom }) => inheritedFrom.length === 0)
      .map(({ unitId, baseHundredths, endHundredths }) => [
        unitId,
        (endHundredths - baseHundredths) / 100,
      ]),
  );
  return {
    parts,
    roundTitle: basis.roundTitle,
    n: summary?.n ?? 0,
    mean: summary?.mean ?? null,
    interval: summary?.interval ?? null,
    cities: [...Map.groupBy(wards, ({ cityId }) => cityId)].map(([cityId, own]) => {
      const ofCity = own.flatMap(({ unitId }) => changes.get(unitId) ?? []);
      return {
        cityId,
        n: ofCity.length,
        mean: ofCity.length < leastForMean ? null : mean(ofCity),
      };
    }),
  };
}
