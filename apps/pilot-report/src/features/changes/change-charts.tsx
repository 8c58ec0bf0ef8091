import type { ChangeFrom } from "@thuocdo/comparison/change-analysis";
import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import { drawDumbbell, drawRegression } from "@thuocdo/comparison/draw-change";
import { sentences } from "@thuocdo/comparison/report-charts";
import { ChartFigure } from "#lib/charts/chart-figure.tsx";
import { wardsById } from "#lib/tables/unit-columns.tsx";

/** What changed, and whether it is more than chance would make of it. */
export function ChangeCharts(props: {
  readonly from: ChangeFrom;
  readonly wards: readonly ComparedWard[];
}) {
  const { units, summaries } = props.from;
  const wards = wardsById(props.wards);
  const expected = summaries.find(({ pairing }) => pairing === "as-was")?.expected ?? null;
  if (units.length === 0) return null;
  return (
    <>
      <ChartFigure drawing={drawDumbbell(units, wards)} notes={[sentences.hollow]} />
      {expected !== null && (
        <ChartFigure
          drawing={drawRegression(units, expected, wards)}
          notes={[sentences.line(expected.intercept, expected.slope), sentences.regression]}
        />
      )}
    </>
  );
}
