import { expect, test } from "vitest";
import { drawFor, mulberry32 } from "#demonstration/draw.ts";

test("mulberry32 gives its published sequence for seed 1", () => {
  const uniform = mulberry32(1);
  const drawn = [uniform(), uniform(), uniform()].map((each) => each.toFixed(10));
  expect(drawn).toEqual(["0.6270739406", "0.0027357212", "0.5274470400"]);
});

test("the same purpose draws the same numbers, another purpose others", () => {
  expect(drawFor("00019", "a").uniform()).toBe(drawFor("00019", "a").uniform());
  expect(drawFor("00019", "a").uniform()).not.toBe(drawFor("00019", "b").uniform());
});

test("normal numbers have about mean 0 and deviation 1", () => {
  const draw = drawFor("test");
  const drawn = Array.from({ length: 4000 }, draw.normal);
  const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length;
  const variance = drawn.reduce((sum, each) => sum + (each - mean) ** 2, 0) / drawn.length;
  expect(Math.abs(mean)).toBeLessThan(0.06);
  expect(Math.abs(variance - 1)).toBeLessThan(0.08);
});
