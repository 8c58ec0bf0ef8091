import type { Chart } from "#chart.ts";

/** The chart with one of its rows, or of a scatter's points, pointed out; as it is where there is none such. */
export function pointOut(chart: Chart, mark: number | null): Chart {
  switch (chart.kind) {
    case "scatter":
      return {
        ...chart,
        points: chart.points.map((point, index) =>
          mark === null ? point : { ...point, labelled: index === mark },
        ),
      };
    case "stacked-bars":
      return { ...chart, rows: pointed(chart.rows, mark) };
    case "strip":
      return { ...chart, rows: pointed(chart.rows, mark) };
    case "ranges":
      return { ...chart, rows: pointed(chart.rows, mark) };
    case "heat":
      return { ...chart, rows: pointed(chart.rows, mark) };
    case "dumbbell":
      return { ...chart, rows: pointed(chart.rows, mark) };
  }
}

function pointed<Row extends { readonly name: string }>(
  rows: readonly Row[],
  mark: number | null,
): Row[] {
  return rows.map((row, index) => (index === mark ? { ...row, name: `▸ ${row.name}` } : row));
}
