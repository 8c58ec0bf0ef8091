import { expect, test } from "vitest";
import { formatPoints, parsePoints } from "#formats/points.ts";

test.each([
  [265, "2,65", "2,65"],
  [250, "2,5", "2,50"],
  [200, "2", "2,00"],
  [-5, "-0,05", "-0,05"],
  [123456, "1.234,56", "1.234,56"],
])("%i hundredths are %s points, %s in a column", (hundredths, shown, fixed) => {
  expect(formatPoints(hundredths)).toBe(shown);
  expect(formatPoints(hundredths, { fixed: true })).toBe(fixed);
});

test.each([
  ["2,65", 265],
  ["2.5", 250],
  ["-0,5", -50],
  ["100", 10000],
])("%s points are %i hundredths", (typed, hundredths) => {
  expect(parsePoints(typed)).toEqual({ ok: true, value: hundredths });
});

test("a third place is refused, since points end at hundredths", () => {
  expect(parsePoints("0,125")).toMatchObject({ ok: false, refusal: { code: "too-many-places" } });
});
