import type { Ranges } from "#chart.ts";
import { type Draw, segment } from "#options/custom.ts";
import { frame, ink, type Look, type Option, rowAxis, valueAxis } from "#options/look.ts";

export function rangesOption({ rows, axisTitle, reference }: Ranges, look: Look): Option {
  const draw: Draw = (_, api) => {
    const y = api.value(2);
    const [from, to] = [api.coord([api.value(0), y]), api.coord([api.value(1), y])];
    const end = (x: number) => segment([x, from[1] - 5], [x, from[1] + 5], { lineWidth: 1.5 });
    return {
      type: "group",
      children: [segment(from, to, { lineWidth: 1.5 }), end(from[0]), end(to[0])],
    };
  };
  return {
    ...frame(look, [], { top: reference === null ? 12 : 34 }),
    xAxis: valueAxis(axisTitle, look),
    yAxis: rowAxis(
      rows.map(({ name }) => name),
      look,
    ),
    series: [
      {
        type: "custom",
        renderItem: draw,
        encode: { x: [0, 1], y: 2 },
        data: rows.map(({ low, high }, row) => ({ value: [low, high, row], mark: row })),
      },
      {
        type: "scatter",
        symbol: "circle",
        symbolSize: 10,
        z: 4,
        itemStyle: { color: ink.dark },
        data: rows.map(({ value }, row) => ({ value: [value, row], mark: row })),
        ...(reference !== null && {
          markLine: {
            symbol: "none",
            silent: true,
            lineStyle: { color: ink.line, type: "dashed", width: 1.5 },
            label: {
              formatter: reference.name,
              fontFamily: look.fontFamily,
              fontSize: look.fontPx,
              position: "start",
              rotate: 0,
              color: "#1a1a1a",
            },
            data: [{ xAxis: reference.value }],
          },
        }),
      },
    ],
  };
}
