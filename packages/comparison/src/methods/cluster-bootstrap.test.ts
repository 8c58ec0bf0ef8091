import fc from "fast-check";
import { expect, test } from "vitest";
import { clusterShares } from "#methods/cluster-bootstrap.ts";

test("one unit that meets and one that does not, each alone in its city: a half, and anything from none to all", () => {
  // Draws of two cities of two: (A,A) 1, (A,B) and (B,A) ½, (B,B) 0, a quarter each: 5 % is 0, 95 % is 1.
  expect(clusterShares({ clusters: [[[0]], [[]]], outcomes: 1, draws: 2000, seed: 1 })).toEqual([
    { share: 0.5, low: 0, high: 1 },
  ]);
});

test("in one city alone the interval is that of its units: 3 of 4, drawn four at a time", () => {
  // Binomial(4, ¾): P(0) .0039, P(1) .0469, P(2) .2109, P(3) .4219, P(4) .3164. 5 % lies in 2 of 4 (.0508 are at most 1), or in
  // 1 of 4 where a run draws a few more of these; 95 % is all.
  const [found] = clusterShares({
    clusters: [[[0], [0], [0], []]],
    outcomes: 1,
    draws: 20_000,
    seed: 7,
  });
  expect(found?.share).toBe(0.75);
  expect(found?.high).toBe(1);
  expect([0.25, 0.5]).toContain(found?.low);
});

test("cities that differ leave a wider interval than the same units mixed", () => {
  const city = (met: number) => Array.from({ length: 20 }, (_, unit) => (unit < met ? [0] : []));
  const width = (clusters: readonly (readonly number[][])[]) => {
    const [found] = clusterShares({ clusters, outcomes: 1, draws: 2000, seed: 3 });
    return (found?.high ?? 0) - (found?.low ?? 0);
  };
  // Half of 60 units each time.
  expect(width([city(0), city(10), city(20)])).toBeGreaterThan(
    2 * width([city(10), city(10), city(10)]),
  );
});

test("the same seed gives the same figures, the share is the plain one and lies among the draws", () => {
  const units = fc.array(fc.subarray([0, 1]), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(units, { minLength: 1, maxLength: 4 }), fc.integer(), (clusters, seed) => {
      const asked = { clusters, outcomes: 2, draws: 50, seed };
      const found = clusterShares(asked);
      expect(clusterShares(asked)).toEqual(found);
      const all = clusters.flat();
      for (const [outcome, { share, low, high }] of found.entries()) {
        expect(share).toBe(all.filter((held) => held.includes(outcome)).length / all.length);
        expect(low).toBeLessThanOrEqual(high);
        if (share === 0 || share === 1) expect([low, high]).toEqual([share, share]);
      }
    }),
  );
});
