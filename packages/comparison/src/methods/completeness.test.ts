import { expect, test } from "vitest";
import { completeness, deliveryRates, percentHundredths } from "#methods/completeness.ts";

test("completeness leaves out what does not apply", () => {
  // 17 of 22 − 2
  expect(completeness({ asked: 22, notApplicable: 2, answered: 17 })).toBeCloseTo(0.85, 10);
});

test("reporting and on-time rates share one denominator, the units expected", () => {
  expect(deliveryRates({ expected: 10, submitted: 8, onTime: 6 })).toEqual({
    reporting: 0.8,
    onTime: 0.6,
  });
});

test("a rate over nobody is undefined, not 0", () => {
  expect(deliveryRates({ expected: 0, submitted: 0, onTime: 0 })).toEqual({
    reporting: null,
    onTime: null,
  });
  expect(completeness({ asked: 2, notApplicable: 2, answered: 0 })).toBeNull();
  expect(percentHundredths(0, 0)).toBeNull();
  expect(percentHundredths(2, 3)).toBe(6667);
});
