import { expect, test } from "vitest";
import { showFigure, showPercent } from "#lib/show-figure.ts";

test("figures have two places, in Vietnamese", () => {
  expect([0.7282, 107, -0.3735].map(showFigure)).toEqual(["0,73", "107,00", "-0,37"]);
});

test("shares are percent with one place", () => {
  expect([0.8, 14 / 17, 0, 1].map(showPercent)).toEqual(["80,0", "82,4", "0,0", "100,0"]);
});
