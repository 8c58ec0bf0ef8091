import type { AnalysedCity } from "#analysis/round-analysis.ts";
import { type Drawing, toldByRow } from "#drawings/drawing.ts";
import { captions, columns, sentences } from "#report/chart-messages.ts";
import type { Comparison } from "#rounds/comparison.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";

/** Every ranked unit's total as a point of its city's row, with mean and median where n allows them. */
export function drawCityStrip(comparison: Comparison, wards: readonly ComparedWard[]): Drawing {
  return toldByRow(
    {
      kind: "strip",
      rows: comparison.cities.map(({ cityId, cityName, total }) => ({
        name: cityName ?? "",
        values: wards
          .filter((ward) => ward.cityId === cityId && ward.standing !== null)
          .map(({ appraised }) => (appraised?.totalHundredths ?? 0) / 100),
        mean: inPoints(total.mean.value),
        median: inPoints(total.median.value),
      })),
      axisTitle: columns.points,
      meanName: columns.mean,
      medianName: columns.median,
    },
    captions.strip,
    comparison.cities.map(({ cityName, coverage, total }) =>
      sentences.cityRange(cityName ?? "", coverage.ranked, total.min, total.max, total.mean),
    ),
  );
}

/** One bar of the caterpillar, in points. */
export interface CityBar {
  readonly name: string;
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** Bars of 1,39 deviations: two that do not overlap differ. */
const barForPairs = 1.39;

/** Shrunk means of cities, best first; none where fewer than two have one. */
export function cityBars(cities: readonly AnalysedCity[]): readonly CityBar[] {
  const bars = cities
    .flatMap(({ cityName, estimate, deviation }) =>
      estimate === null || deviation === null ? [] : [{ cityName, estimate, deviation }],
    )
    .toSorted((a, b) => b.estimate - a.estimate)
    .map(({ cityName, estimate, deviation }) => ({
      name: cityName,
      low: estimate - barForPairs * deviation,
      value: estimate,
      high: estimate + barForPairs * deviation,
    }));
  return bars.length < 2 ? [] : bars;
}

/** The caterpillar against the mean of all; undefined where there is no mean or fewer than two bars. */
export function drawCityBars(
  { overall }: Comparison,
  cities: readonly AnalysedCity[],
): Drawing | undefined {
  const mean = inPoints(overall.total.mean.value);
  const rows = cityBars(cities);
  if (mean === null || rows.length === 0) return undefined;
  return toldByRow(
    {
      kind: "ranges",
      rows: [...rows],
      axisTitle: columns.shrunk,
      reference: { name: sentences.overallMean(mean), value: mean },
    },
    captions.caterpillar,
    rows.map(({ name, low, value, high }) => sentences.shrunk(name, value, low, high)),
  );
}

function inPoints(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100;
}
