import fc from "fast-check";
import { expect, test } from "vitest";
import { spearman } from "#methods/correlation.ts";
import { mean, quantile } from "#methods/moments.ts";
import { mulberry32 } from "#methods/mulberry32.ts";
import { roundToHundredths } from "#methods/rounding.ts";
import { perturbedWeights, unknownWeights } from "#methods/weight-draws.ts";
import { dominanceShare, weightSensitivity } from "#methods/weight-sensitivity.ts";

const units = {
  scores: [
    [90, 60],
    [70, 80],
    [80, 72],
  ],
  weights: [0.5, 0.5],
  top: 1,
  cutsHundredths: [7500],
};

/** Runs it to its end with the draws given. */
function run(of: typeof units, draws: readonly (readonly number[])[]) {
  const left = [...draws];
  const steps = weightSensitivity(of, draws.length, () => left.shift() ?? []);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

test("four draws of three wards: places, shares of the top, shift and correlation", () => {
  const found = run(units, [
    [0.6, 0.4],
    [0.4, 0.6],
    [0.55, 0.45],
    [0.45, 0.55],
  ]);
  // 75, 75, 76 nominally; P 1,3,1,3; Q 3,1,3,2; R 2,2,2,1.
  expect(found.units.map(({ nominal }) => nominal)).toEqual([2, 2, 1]);
  expect(found.units.map(({ median }) => median)).toEqual([2, 2.5, 2]);
  expect(found.units[1]?.low).toBeCloseTo(1.15, 10);
  expect(found.units[1]?.high).toBeCloseTo(3, 10);
  expect(found.units.map(({ topShare }) => topShare)).toEqual([0.5, 0.25, 0.25]);
  expect(found.meanShift).toBeCloseTo(0.8333, 4);
  expect(found.meanSpearman).toBeCloseTo(0.2165, 4);
  // P: 78, 72, 76.5, 73.5 against a cut of 75.
  expect(found.units[0]?.bandShares).toEqual([0.5, 0.5]);
});

test("mulberry32 of seed 1", () => {
  const random = mulberry32(1);
  const drawn = [random(), random(), random()];
  for (const [at, expected] of [0.627_073_940_6, 0.002_735_721_2, 0.527_447_04].entries())
    expect(drawn[at]).toBeCloseTo(expected, 10);
});

test("weights that are not moved leave every place as it is", () => {
  const random = mulberry32(7);
  const found = run(
    units,
    Array.from({ length: 20 }, () => perturbedWeights(units.weights, 0, random)),
  );
  for (const { nominal, low, high } of found.units) expect([low, high]).toEqual([nominal, nominal]);
  expect(found.meanShift).toBe(0);
});

test("drawn weights keep their sum, and each stays within its spread before that", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
      fc.integer(),
      (weights, seed) => {
        const sum = (of: readonly number[]) => of.reduce((total, weight) => total + weight, 0);
        const random = mulberry32(seed);
        expect(sum(perturbedWeights(weights, 0.25, random))).toBeCloseTo(sum(weights), 9);
        expect(sum(unknownWeights(weights, random))).toBeCloseTo(sum(weights), 9);
        const ratios = perturbedWeights(weights, 0.25, random).map(
          (drawn, at) => drawn / (weights[at] ?? 1),
        );
        expect(Math.max(...ratios) / Math.min(...ratios)).toBeLessThanOrEqual(1.25 / 0.75 + 1e-9);
      },
    ),
  );
});

const somewhere = fc.array(fc.tuple(score(), score(), score()), { minLength: 2, maxLength: 8 });
function score() {
  return fc.integer({ min: 0, max: 100 });
}
const drawsOf = (seed: number, count: number) => {
  const random = mulberry32(seed);
  return Array.from({ length: count }, () => unknownWeights([1, 1, 1], random));
};

test("the order of units changes nobody's figures, and the same seed gives the same again", () => {
  fc.assert(
    fc.property(somewhere, fc.integer(), (scores, seed) => {
      const of = { ...units, scores, weights: [1, 1, 1] };
      const forwards = run(of, drawsOf(seed, 30));
      const backwards = run({ ...of, scores: scores.toReversed() }, drawsOf(seed, 30));
      expect(backwards.units.toReversed()).toEqual(forwards.units);
      expect(run(of, drawsOf(seed, 30))).toEqual(forwards);
    }),
  );
});

test("places, quantiles and correlation are those of sorting each draw anew", () => {
  const wide = fc.tuple(
    fc.integer({ min: 1, max: 11 }),
    fc.integer({ min: 1, max: 130 }),
    fc.integer(),
  );
  fc.assert(
    fc.property(wide, ([groups, draws, seed]) => {
      const random = mulberry32(seed);
      const row = () => Array.from({ length: groups }, () => Math.floor(random() * 20) * 5);
      const scores = Array.from({ length: 12 }, row);
      const weights = Array.from({ length: groups }, (_, group) => group + 1);
      const drawn = Array.from({ length: draws }, () => perturbedWeights(weights, 0.5, random));
      const of = { scores, weights, top: 3, cutsHundredths: [4000, 6000] };
      const found = run(of, drawn);
      const all = drawn.map((each) => slowPlaces(scores, each));
      const nominal = slowPlaces(scores, weights);
      for (const [unit, figures] of found.units.entries()) {
        const own = all.map(({ ranks }) => ranks[unit] ?? 0);
        expect(figures.nominal).toBe(nominal.ranks[unit]);
        expect(figures.median).toBeCloseTo(quantile(own, 0.5) ?? 0, 9);
        expect(figures.low).toBeCloseTo(quantile(own, 0.05) ?? 0, 9);
        expect(figures.high).toBeCloseTo(quantile(own, 0.95) ?? 0, 9);
        expect(figures.topShare).toBeCloseTo(own.filter((rank) => rank <= 3).length / draws, 9);
        const middle = all.filter(({ totals }) => {
          const total = totals[unit] ?? 0;
          return total >= 4000 && total < 6000;
        });
        expect(figures.bandShares[1]).toBeCloseTo(middle.length / draws, 9);
      }
      const correlations = all.flatMap(({ totals }) => spearman(nominal.totals, totals) ?? []);
      if (found.meanSpearman === null) expect(correlations).toEqual([]);
      else expect(found.meanSpearman).toBeCloseTo(mean(correlations) ?? 0, 9);
    }),
    { numRuns: 60 },
  );
});

/** Totals in hundredths and places, by comparing each unit with each. */
function slowPlaces(scores: readonly (readonly number[])[], weights: readonly number[]) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const totals = scores.map((row) =>
    roundToHundredths(
      row.reduce((sum, score, group) => sum + score * ((weights[group] ?? 0) / total), 0),
    ),
  );
  const ranks = totals.map((own) => 1 + totals.filter((other) => other > own).length);
  return { totals, ranks };
}

test("shares of the top sum to at least as many places as it has", () => {
  fc.assert(
    fc.property(somewhere, fc.integer(), (scores, seed) => {
      const found = run({ ...units, scores, weights: [1, 1, 1], top: 2 }, drawsOf(seed, 20));
      const total = found.units.reduce((sum, { topShare }) => sum + topShare, 0);
      expect(total).toBeGreaterThanOrEqual(2 - 1e-9);
    }),
  );
});

test("a unit that is better in every group is above the other whatever the weights", () => {
  expect(
    dominanceShare([
      [90, 80],
      [80, 70],
      [95, 60],
    ]),
  ).toBeCloseTo(1 / 3, 10);
  expect(dominanceShare([[90, 80]])).toBeNull();
});

test("it tells how far it is, and can be left off in the middle", () => {
  const steps = weightSensitivity(units, 200, () => units.weights);
  expect(steps.next()).toEqual({ done: false, value: 0.25 });
  expect(steps.next().value).toBe(0.5);
});
