import type { Scatter } from "#chart.ts";
import { frame, ink, type Look, type Option, shapes, valueAxis } from "#options/look.ts";

export function scatterOption(chart: Scatter, look: Look): Option {
  const { groups, points, lines, xTitle, yTitle } = chart;
  const xs = points.map(({ x }) => x);
  const [left, right] = [Math.min(...xs, Infinity), Math.max(...xs, -Infinity)];
  const margin = (right - left) * 0.05 || 1;
  return {
    ...frame(look, groups),
    xAxis: valueAxis(xTitle, look),
    yAxis: valueAxis(yTitle, look, { nameGap: 44 }),
    series: [
      ...lines.map(({ name, intercept, slope, dashed }) => ({
        type: "line",
        symbol: "none",
        lineStyle: { color: ink.line, width: 1.5, type: dashed ? "dashed" : "solid" },
        endLabel: {
          show: name !== "",
          formatter: name,
          fontFamily: look.fontFamily,
          fontSize: look.fontPx,
          color: ink.text,
          align: "right",
          verticalAlign: "bottom",
        },
        data: [left - margin, right + margin].map((x) => [x, intercept + slope * x]),
      })),
      ...groups.map((name, group) => ({
        name,
        type: "scatter",
        symbol: shapes[group % shapes.length],
        symbolSize: 11,
        itemStyle: { color: ink.middle, borderColor: ink.dark, borderWidth: 1 },
        labelLayout: { hideOverlap: true },
        data: points
          .filter((point) => point.group === group)
          .map((point) => ({
            value: [point.x, point.y],
            label: {
              show: point.labelled,
              formatter: point.name,
              position: "top",
              fontFamily: look.fontFamily,
              fontSize: look.fontPx,
              color: ink.text,
            },
          })),
      })),
    ],
  };
}
