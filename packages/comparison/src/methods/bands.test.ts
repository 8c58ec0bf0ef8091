import { expect, test } from "vitest";
import { bandOf, gatedBand } from "#methods/bands.ts";
import { roundToHundredths } from "#methods/rounding.ts";

const cuts = [5000, 6500, 8000, 9000];
const from65 = 2;
const from80 = 3;

test.each([
  { score: 80, band: from80, because: "a band includes its lower cut" },
  { score: 79.995, band: from80, because: "it rounds to 80.00 before it is classified" },
  { score: 79.994, band: from65, because: "it rounds to 79.99" },
  { score: 1.005, band: 0, because: "binary 1.00499… is a half, and halves go up" },
])("$score stands in band $band, since $because", ({ score, band }) => {
  expect(bandOf(cuts, roundToHundredths(score))).toBe(band);
});

test("halves go up to the next hundredth", () => {
  expect(roundToHundredths(79.995)).toBe(8000);
  expect(roundToHundredths(1.005)).toBe(101);
  expect(roundToHundredths(79.994)).toBe(7999);
});

test("84 with a failed gate that caps at 65–80 is 65–80, with 80–90 kept beside it", () => {
  expect(gatedBand(bandOf(cuts, 8400), from65)).toEqual({ band: from65, beforeGate: from80 });
  expect(gatedBand(bandOf(cuts, 8400), null)).toEqual({ band: from80, beforeGate: from80 });
});
