import { ink } from "#options/look.ts";

/** What ECharts gives a custom series to draw one item with. */
interface ItemApi {
  readonly value: (dimension: number) => number;
  readonly coord: (place: readonly [number, number]) => readonly [number, number];
  readonly size: (extent: readonly [number, number]) => readonly [number, number];
}

export type Draw = (params: unknown, api: ItemApi) => object;

/** A line between two points of the picture. */
export function segment(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  style: object = {},
): object {
  return {
    type: "line",
    shape: { x1, y1, x2, y2 },
    style: { stroke: ink.line, lineWidth: 1.5, fill: null, ...style },
  };
}
