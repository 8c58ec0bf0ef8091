import { expect, test } from "vitest";
import { fitScale, stepScale, turned } from "#lib/evidence/viewer/zoom.ts";

test.each([
  // 1000 wide and 800 high into 500 × 500: the width decides, 500 / 1000.
  { picture: { width: 1000, height: 800 }, shown: 0.5, because: "the width decides" },
  { picture: { width: 400, height: 2000 }, shown: 0.25, because: "the height decides" },
  { picture: { width: 100, height: 80 }, shown: 1, because: "a small picture is not blown up" },
  { picture: { width: 0, height: 0 }, shown: 1, because: "its size is not known yet" },
])("in a frame of 500 × 500 $picture is shown at $shown, since $because", ({ picture, shown }) => {
  expect(fitScale(picture, { width: 500, height: 500 })).toBe(shown);
});

test("a quarter turn swaps width and height, a half turn does not", () => {
  const picture = { width: 3, height: 2 };
  expect(turned(picture, 1)).toEqual({ width: 2, height: 3 });
  expect(turned(picture, 2)).toEqual(picture);
});

test("from a scale between two steps zooming goes to the next one, and stops at the last", () => {
  expect(stepScale(0.33, "in")).toBe(0.5);
  expect(stepScale(0.33, "out")).toBe(0.25);
  expect(stepScale(1, "in")).toBe(1.5);
  expect(stepScale(8, "in")).toBe(8);
  expect(stepScale(0.05, "out")).toBe(0.05);
});
