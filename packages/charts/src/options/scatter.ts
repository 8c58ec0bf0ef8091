import type { Scatter } from "#chart.ts";
import { frame, ink, type Look, type Option, shapes, valueAxis } from "#options/look.ts";

/** Keeps words readable over points and lines. */
const onWhite = { textBorderColor: "#ffffff", textBorderWidth: 3 } as const;

export function scatterOption(chart: Scatter, look: Look): Option {
  const { groups, points, lines, xTitle, yTitle } = chart;
  const xs = points.map(({ x }) => x);
  const [left, right] = [Math.min(...xs, Infinity), Math.max(...xs, -Infinity)];
  const margin = (right - left) * 0.05 || 1;
  return {
    ...frame(
      look,
      [...groups, ...lines.filter(({ slope }) => slope !== 0).map(({ name }) => name)],
      { contain: "all" },
    ),
    xAxis: valueAxis(xTitle, look),
    yAxis: valueAxis(yTitle, look, { nameGap: 44 }),
    series: [
      ...lines.map(({ name, intercept, slope, dashed }) => ({
        type: "line",
        name,
        symbol: "none",
        lineStyle: { color: ink.line, width: 1.5, type: dashed ? "dashed" : "solid" },
        itemStyle: { color: ink.line, opacity: 0 },
        // Level lines are named at their end; those that slope may cross there, and stand in the legend.
        endLabel: {
          show: slope === 0,
          formatter: name,
          fontFamily: look.fontFamily,
          fontSize: look.fontPx,
          color: ink.text,
          ...onWhite,
          align: "right",
          verticalAlign: "bottom",
          offset: [0, -4],
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
          .map((point, mark) => ({ ...point, mark }))
          .filter((point) => point.group === group)
          // What is named lies on top.
          .toSorted((a, b) => Number(a.labelled) - Number(b.labelled))
          .map((point) => ({
            value: [point.x, point.y],
            mark: point.mark,
            ...(point.labelled && { itemStyle: { color: ink.dark }, symbolSize: 14 }),
            label: {
              show: point.labelled,
              formatter: point.name,
              position: "top",
              fontFamily: look.fontFamily,
              fontSize: look.fontPx,
              color: ink.text,
              ...onWhite,
            },
          })),
      })),
    ],
  };
}
