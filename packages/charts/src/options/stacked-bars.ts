import type { StackedBars } from "#chart.ts";
import { frame, ink, type Look, type Option, rowAxis, valueAxis } from "#options/look.ts";

const fills = [
  { color: ink.dark, label: "#ffffff" },
  { color: ink.light, label: ink.text },
  { color: "#ffffff", label: ink.text },
  { color: ink.middle, label: ink.text },
] as const;

export function stackedBarsOption({ parts, rows, axisTitle }: StackedBars, look: Look): Option {
  return {
    ...frame(look, parts),
    xAxis: valueAxis(axisTitle, look, { scale: false, minInterval: 1 }),
    yAxis: rowAxis(
      rows.map(({ name }) => name),
      look,
    ),
    series: parts.map((name, part) => {
      const fill = fills[part % fills.length] ?? fills[0];
      return {
        name,
        type: "bar",
        stack: "all",
        barMaxWidth: 24,
        itemStyle: { color: fill.color, borderColor: ink.line, borderWidth: 1 },
        label: {
          show: true,
          color: fill.label,
          fontFamily: look.fontFamily,
          fontSize: look.fontPx,
        },
        // Nothing is drawn of nothing.
        data: rows.map(({ values }, mark) => ({
          value: values[part] === 0 ? null : (values[part] ?? null),
          mark,
        })),
      };
    }),
  };
}
