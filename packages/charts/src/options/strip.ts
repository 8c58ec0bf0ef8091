import type { Strip } from "#chart.ts";
import { frame, ink, type Look, type Option, rowAxis, shapes, valueAxis } from "#options/look.ts";

export function stripOption(chart: Strip, look: Look): Option {
  const { rows, axisTitle, meanName, medianName } = chart;
  const isSummed = rows.some(({ mean }) => mean !== null);
  return {
    ...frame(look, isSummed ? [meanName, medianName] : []),
    xAxis: valueAxis(axisTitle, look),
    yAxis: rowAxis(
      rows.map(({ name }) => name),
      look,
    ),
    series: [
      ...rows.map(({ name, values }, row) => ({
        name,
        type: "scatter",
        symbol: shapes[row % shapes.length],
        symbolSize: 9,
        itemStyle: { color: ink.middle, opacity: 0.75, borderColor: ink.dark, borderWidth: 1 },
        data: values.map((value) => ({ value: [value, row], mark: row })),
      })),
      ...(isSummed
        ? [
            mark(
              meanName,
              "path://M0,0 L2,0 L2,22 L0,22 Z",
              rows.map(({ mean }) => mean),
            ),
            mark(
              medianName,
              "path://M0,0 L8,0 L8,3 L5,3 L5,19 L8,19 L8,22 L0,22 L0,19 L3,19 L3,3 L0,3 Z",
              rows.map(({ median }) => median),
            ),
          ]
        : []),
    ],
  };
}

function mark(name: string, symbol: string, values: readonly (number | null)[]): Option {
  return {
    name,
    type: "scatter",
    symbol,
    symbolSize: symbol.length > 40 ? [9, 26] : [3, 26],
    z: 5,
    itemStyle: { color: "#000000", opacity: 1 },
    data: values.flatMap((value, row) =>
      value === null ? [] : [{ value: [value, row], mark: row }],
    ),
  };
}
