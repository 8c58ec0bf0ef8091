import type { Dumbbell } from "#chart.ts";
import { type Draw, segment } from "#options/custom.ts";
import { frame, ink, type Look, type Option, rowAxis, valueAxis } from "#options/look.ts";

export function dumbbellOption(chart: Dumbbell, look: Look): Option {
  const { rows, axisTitle, fromName, toName } = chart;
  const draw: Draw = (_, api) => {
    const y = api.value(2);
    const [from, to] = [api.coord([api.value(0), y]), api.coord([api.value(1), y])];
    const back = to[0] > from[0] ? -7 : 7;
    const isMoved = Math.abs(to[0] - from[0]) > 14;
    return {
      type: "group",
      children: [
        segment(from, to, { lineWidth: 2 }),
        // The head of an arrow before the end point says which way.
        ...(isMoved
          ? [
              segment([to[0] + back, to[1]], [to[0] + 2 * back, to[1] - 5], { lineWidth: 2 }),
              segment([to[0] + back, to[1]], [to[0] + 2 * back, to[1] + 5], { lineWidth: 2 }),
            ]
          : []),
      ],
    };
  };
  return {
    ...frame(look, [fromName, toName]),
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
        data: rows.map(({ from, to }, row) => ({ value: [from, to, row], mark: row })),
      },
      {
        name: fromName,
        type: "scatter",
        symbol: "rect",
        symbolSize: 9,
        z: 4,
        itemStyle: { color: "#ffffff", borderColor: ink.line, borderWidth: 1.5 },
        data: rows.map(({ from }, row) => ({ value: [from, row], mark: row })),
      },
      {
        name: toName,
        type: "scatter",
        symbol: "circle",
        symbolSize: 11,
        z: 4,
        itemStyle: { color: ink.dark, borderColor: ink.dark, borderWidth: 1.5 },
        data: rows.map(({ to, firm }, row) => ({
          value: [to, row],
          mark: row,
          itemStyle: {
            color: firm ? ink.dark : "#ffffff",
            borderColor: ink.dark,
            borderWidth: 1.5,
          },
        })),
      },
    ],
  };
}
