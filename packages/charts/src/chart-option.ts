import type { Chart } from "#chart.ts";
import { dumbbellOption } from "#options/dumbbell.ts";
import { heatOption } from "#options/heat.ts";
import type { Look, Option } from "#options/look.ts";
import { rangesOption } from "#options/ranges.ts";
import { scatterOption } from "#options/scatter.ts";
import { stackedBarsOption } from "#options/stacked-bars.ts";
import { stripOption } from "#options/strip.ts";

/** What ECharts is to draw; it needs its bar, scatter, line and custom series, grid and legend. */
export function chartOption(chart: Chart, look: Look): Option {
  switch (chart.kind) {
    case "stacked-bars":
      return stackedBarsOption(chart, look);
    case "strip":
      return stripOption(chart, look);
    case "ranges":
      return rangesOption(chart, look);
    case "heat":
      return heatOption(chart, look);
    case "dumbbell":
      return dumbbellOption(chart, look);
    case "scatter":
      return scatterOption(chart, look);
  }
}
