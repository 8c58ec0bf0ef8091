import fc from "fast-check";
import { expect, test } from "vitest";
import { falseDiscoveryRates } from "#methods/false-discovery.ts";

test("q-values of five comparisons", () => {
  const q = falseDiscoveryRates([0.005, 0.011, 0.02, 0.04, 0.3]);
  for (const [at, expected] of [0.025, 0.0275, 0.033_333, 0.05, 0.3].entries())
    expect(q[at]).toBeCloseTo(expected, 5);
});

test("q is the least over all p at least as great, at most 1, in whatever order they are given", () => {
  const p = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
  fc.assert(
    fc.property(fc.array(p), (values) => {
      const m = values.length;
      const expected = values.map((own) =>
        Math.min(
          1,
          ...values
            .filter((other) => other >= own)
            .map((other) => (other * m) / values.filter((each) => each <= other).length),
        ),
      );
      for (const [at, q] of falseDiscoveryRates(values).entries())
        expect(q).toBeCloseTo(expected[at] ?? Number.NaN, 9);
    }),
  );
});
