import type { RoundAnalysis } from "#analysis/round-analysis.ts";
import { mean } from "#methods/moments.ts";
import { leastForMean } from "#methods/spread.ts";
import { shrunkMeans, varianceComponents } from "#methods/variance-components.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";

/** How far cities differ, in points of the appraised total over ranked units; cities in the order of the units. */
export function analyseCities(
  wards: readonly ComparedWard[],
): Pick<RoundAnalysis, "betweenCities" | "cities"> {
  const byCity = [...Map.groupBy(wards, ({ cityId }) => cityId)].map(([cityId, ofCity]) => ({
    cityId,
    cityName: ofCity[0]?.cityName ?? cityId,
    totals: ofCity.flatMap(({ standing, appraised }) =>
      standing === null || appraised === null ? [] : [appraised.totalHundredths / 100],
    ),
  }));
  // Statistics of a city of four are none.
  const enough = byCity.filter(({ totals }) => totals.length >= leastForMean);
  const components = varianceComponents(enough.map(({ totals }) => totals));
  const shrunk =
    components &&
    shrunkMeans(
      enough.map(({ totals }) => totals),
      components,
    );
  return {
    betweenCities: components && {
      n: components.units,
      icc: components.icc,
      interval: components.interval,
    },
    cities: byCity.map((city) => {
      const at = enough.indexOf(city);
      const estimate = at < 0 ? null : (shrunk?.[at] ?? null);
      return {
        cityId: city.cityId,
        cityName: city.cityName,
        n: city.totals.length,
        mean: at < 0 ? null : mean(city.totals),
        estimate: estimate && estimate.estimate,
        deviation: estimate && estimate.deviation,
      };
    }),
  };
}
