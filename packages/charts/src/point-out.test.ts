import { expect, test } from "vitest";
import type { Chart } from "#chart.ts";
import { pointOut } from "#point-out.ts";

const ranges: Chart = {
  kind: "ranges",
  rows: [
    { name: "Quán Toan", low: 1, value: 1, high: 2 },
    { name: "An Hòa", low: 1, value: 2, high: 2 },
  ],
  axisTitle: "Hạng",
  reference: null,
};

test("a row pointed out is marked by a sign before its name, not by colour", () => {
  const { rows } = pointOut(ranges, 1) as typeof ranges;
  expect(rows.map(({ name }) => name)).toEqual(["Quán Toan", "▸ An Hòa"]);
});

test("a point pointed out is the only one with its name", () => {
  const point = { group: 0, x: 1, y: 1 };
  const scatter: Chart = {
    kind: "scatter",
    groups: ["Hải Phòng"],
    points: [
      { ...point, name: "Quán Toan", labelled: true },
      { ...point, name: "An Hòa", labelled: false },
    ],
    lines: [],
    xTitle: "",
    yTitle: "",
  };
  const labelled = (mark: number | null) =>
    (pointOut(scatter, mark) as typeof scatter).points.map((each) => each.labelled);
  expect(labelled(1)).toEqual([false, true]);
  expect(labelled(null)).toEqual([true, false]);
});
