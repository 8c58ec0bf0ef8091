import type { Heat } from "#chart.ts";
import type { Draw } from "#options/custom.ts";
import { shade, shadeText } from "#options/shade.ts";
import { frame, ink, type Look, type Option, rowAxis } from "#options/look.ts";

export function heatOption({ columns, rows }: Heat, look: Look): Option {
  const { fontFamily, fontPx } = look;
  const draw: Draw = (_, api) => {
    const [column, row] = [api.value(0), api.value(1)];
    const { share = null, text = "" } = rows[row]?.cells[column] ?? {};
    const [x, y] = api.coord([column, row]);
    const [width, height] = api.size([1, 1]);
    return {
      type: "group",
      children: [
        {
          type: "rect",
          shape: { x: x - width / 2, y: y - height / 2, width, height },
          style: { fill: shade(share), stroke: "#ffffff", lineWidth: 1.5 },
        },
        {
          type: "text",
          style: {
            x,
            y,
            text,
            fill: shadeText(share),
            fontFamily,
            fontSize: fontPx,
            textAlign: "center",
            textVerticalAlign: "middle",
          },
        },
      ],
    };
  };
  return {
    ...frame(look, []),
    xAxis: {
      type: "category",
      data: columns,
      position: "top",
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { fontFamily, fontSize: fontPx, color: ink.text, interval: 0 },
    },
    yAxis: {
      ...rowAxis(
        rows.map(({ name }) => name),
        look,
      ),
      axisLine: { show: false },
    },
    series: [
      {
        type: "custom",
        renderItem: draw,
        encode: { x: 0, y: 1 },
        data: rows.flatMap(({ cells }, row) =>
          cells.map((_, column) => ({ value: [column, row], mark: row })),
        ),
      },
    ],
  };
}
