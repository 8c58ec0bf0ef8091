import { expect, test } from "vitest";
import { fitWithin } from "#features/answering/shrink/fit-within.ts";

test.each([
  { from: [4000, 3000], to: [2000, 1500], because: "half of both sides" },
  { from: [3000, 4000], to: [1500, 2000], because: "upright pictures stay upright" },
  { from: [1600, 1200], to: [1600, 1200], because: "nothing is made larger" },
  { from: [2001, 999], to: [2000, 999], because: "999 × 2000 ÷ 2001 = 998.5, rounded" },
  { from: [20_000, 3], to: [2000, 1], because: "no side vanishes" },
])("$from becomes $to: $because", ({ from: [width, height], to }) => {
  const brought = fitWithin({ width: width!, height: height! }, 2000);
  expect([brought.width, brought.height]).toEqual(to);
});
