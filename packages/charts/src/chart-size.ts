import type { Chart } from "#chart.ts";

/** As tall as its rows ask for, on a page of paper at most. */
export function chartHeightMm(chart: Chart): number {
  if (chart.kind === "scatter") return 105;
  const perRow = chart.kind === "strip" ? 12 : 7.5;
  return Math.min(205, 30 + perRow * chart.rows.length);
}
