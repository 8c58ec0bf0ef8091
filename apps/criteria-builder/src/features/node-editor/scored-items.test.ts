import { expect, test } from "vitest";
import { pointRows } from "#features/node-editor/scored-items.ts";

test("each level has a row, with 0 points until some are given", () => {
  expect(
    pointRows(
      [
        { key: "tot", label: "Tốt" },
        { key: "kha", label: "Khá" },
      ],
      [{ key: "tot", hundredths: 200 }],
    ),
  ).toEqual([
    { key: "tot", label: "Tốt", hundredths: 200 },
    { key: "kha", label: "Khá", hundredths: 0 },
  ]);
});

test("points of a level that is gone are still shown", () => {
  expect(pointRows([], [{ key: "cu", hundredths: 50 }])).toEqual([
    { key: "cu", label: "cu", hundredths: 50 },
  ]);
});
