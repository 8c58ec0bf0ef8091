import type { ReadyCity } from "#analysis/readiness-analysis.ts";
import { type Drawing, toldByRow } from "#drawings/drawing.ts";
import { captions, columns } from "#report/chart-messages.ts";

/** Units not called to the round, by city: assessable, in part, or nothing of them is there. */
export function drawReadiness(cities: readonly ReadyCity[]): Drawing {
  return toldByRow(
    {
      kind: "stacked-bars",
      parts: [...captions.readinessParts],
      rows: cities.map(({ cityName, ready, partly, nothing }) => ({
        name: cityName,
        values: [ready, partly, nothing],
      })),
      axisTitle: columns.units,
    },
    captions.readiness,
    cities.map(({ cityName, ready, partly, nothing }) =>
      captions.readinessOf(cityName, ready, partly, nothing),
    ),
  );
}
