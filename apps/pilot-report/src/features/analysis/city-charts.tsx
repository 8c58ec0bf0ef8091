import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import type { Comparison } from "@thuocdo/comparison/comparison";
import { drawCityBars, drawCityStrip } from "@thuocdo/comparison/draw-cities";
import { sentences } from "@thuocdo/comparison/report-charts";
import type { AnalysedCity } from "@thuocdo/comparison/round-analysis";
import { ChartFigure } from "#lib/charts/chart-figure.tsx";

export interface Compared {
  readonly comparison: Comparison | null;
  readonly wards: readonly ComparedWard[];
}

/** Units inside their cities, and which city stands out once what chance does is taken off. */
export function CityCharts(props: {
  readonly cities: readonly AnalysedCity[];
  readonly compared: Compared;
}) {
  const { comparison, wards } = props.compared;
  if (comparison === null || comparison.overall.coverage.ranked === 0) return null;
  const bars = drawCityBars(comparison, props.cities);
  return (
    <>
      <ChartFigure drawing={drawCityStrip(comparison, wards)} />
      {bars !== undefined && <ChartFigure drawing={bars} notes={[sentences.barsMean]} />}
    </>
  );
}
