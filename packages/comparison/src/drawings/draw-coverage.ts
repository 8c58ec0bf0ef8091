import { type Drawing, toldByRow } from "#drawings/drawing.ts";
import { captions, columns } from "#report/chart-messages.ts";
import type { Comparison } from "#rounds/comparison.ts";

/** Sent in time, late or not at all, by city. */
export function drawCoverage({ cities, overall }: Comparison): Drawing {
  return toldByRow(
    {
      kind: "stacked-bars",
      parts: [...captions.coverageParts],
      rows: cities.map(({ cityName, coverage: { expected, submitted, onTime } }) => ({
        name: cityName ?? "",
        values: [onTime, submitted - onTime, expected - submitted],
      })),
      axisTitle: columns.units,
    },
    captions.coverage(overall.coverage.onTime, overall.coverage.expected),
    cities.map(({ cityName, coverage }) => captions.coverageOf(cityName ?? "", coverage)),
  );
}
