import fc from "fast-check";
import { expect, test } from "vitest";
import { consistency, itemFigures, itemPairs } from "#methods/item-analysis.ts";
import { itemAdvice } from "#methods/item-advice.ts";

const rows = [
  [60, 50, 90],
  [70, 60, 80],
  [80, 80, 90],
  [90, 70, 80],
  [100, 90, 90],
];
const of = (scores: readonly (readonly number[])[]) => ({
  units: scores.map((row, at) => ({ code: String(at).padStart(3, "0"), scores: row })),
  items: scores[0]?.length ?? 0,
});

test("alpha and its interval", () => {
  const found = consistency(of(rows));
  expect(found?.alpha).toBeCloseTo(0.7282, 4);
  expect(found?.interval.low).toBeCloseTo(-0.3735, 4);
  expect(found?.interval.high).toBeCloseTo(0.9697, 4);
});

test.each([
  { item: 0, itemRest: 0.7833, alphaIfDropped: 0.303, difficulty: 0.8, discrimination: 0.4 },
  { item: 1, itemRest: 0.9449, alphaIfDropped: 0, difficulty: 0.7, discrimination: 0.4 },
  { item: 2, itemRest: 0.1481, alphaIfDropped: 0.9474, difficulty: 0.86, discrimination: 0 },
])("item $item: with the rest, dropped, difficulty, discrimination", ({ item, ...expected }) => {
  const found = itemFigures(of(rows))[item];
  for (const [name, value] of Object.entries(expected))
    expect(found?.[name as keyof typeof expected]).toBeCloseTo(value, 4);
});

test("alpha is that of the mean covariance over the mean of all variances and covariances: an independent route", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(score(), score(), score(), score()), { minLength: 3, maxLength: 12 }),
      (scores) => {
        const alpha = consistency(of(scores))?.alpha;
        if (alpha === undefined) return;
        const covariance = (one: number, other: number) => {
          const middle = (item: number) =>
            scores.reduce((s, row) => s + (row[item] ?? 0), 0) / scores.length;
          const [a, b] = [middle(one), middle(other)];
          return (
            scores.reduce((s, row) => s + ((row[one] ?? 0) - a) * ((row[other] ?? 0) - b), 0) /
            (scores.length - 1)
          );
        };
        const items = [0, 1, 2, 3];
        const all = items.flatMap((one) => items.map((other) => covariance(one, other)));
        const variances = items.map((item) => covariance(item, item));
        const total = all.reduce((a, b) => a + b);
        const shared = total - variances.reduce((a, b) => a + b);
        // k²·c̄ / total, with c̄ the mean of the k(k−1) covariances.
        expect(alpha).toBeCloseTo((16 * (shared / 12)) / total, 9);
      },
    ),
  );
});

function score() {
  return fc.integer({ min: 0, max: 100 });
}

test("an item that never varies has no correlation, not one of 0", () => {
  const [first] = itemFigures(
    of([
      [100, 50, 60],
      [100, 60, 70],
      [100, 90, 80],
    ]),
  );
  expect(first).toMatchObject({ deviation: 0, itemRest: null, ceiling: 1, floor: 0 });
});

test("two items alike by value and by rank are redundant; one against the rest conflicts", () => {
  const alike = rows.map(([a = 0]) => [a, a - 5, 100 - a]);
  expect(itemPairs(of(alike))).toEqual({
    redundant: [
      [0, 1],
      [0, 2],
      [1, 2],
    ],
    conflicting: [2],
  });
  const apart = rows.map(([a = 0, , c = 0], at) => [a, [50, 80, 60, 70, 90][at] ?? 0, c]);
  expect(itemPairs(of(apart))).toEqual({ redundant: [], conflicting: [] });
});

const sound = {
  deviation: 12,
  difficulty: 0.7,
  ceiling: 0.1,
  floor: 0,
  itemRest: 0.5,
  alphaIfDropped: 0.7,
  discrimination: 0.35,
};
const usual = {
  units: 30,
  isWeakerTwin: false,
  missing: 0.05,
  notApplicable: 0,
  selfGap: 3,
  isMandatory: false,
};

test.each([
  { figures: {}, facts: {}, advice: "keep", reasons: [] },
  { figures: { deviation: 1.9 }, facts: {}, advice: "drop", reasons: ["hardly-varies"] },
  {
    figures: { deviation: 1.9 },
    facts: { isMandatory: true },
    advice: "revise",
    reasons: ["hardly-varies"],
  },
  { figures: {}, facts: { isWeakerTwin: true }, advice: "drop", reasons: ["redundant"] },
  { figures: { ceiling: 0.51 }, facts: {}, advice: "revise", reasons: ["ceiling"] },
  {
    figures: { floor: 0.6, discrimination: 0.19 },
    facts: {},
    advice: "revise",
    reasons: ["floor", "hardly-discriminates"],
  },
  {
    figures: {},
    facts: { missing: 0.21, notApplicable: 0.31, selfGap: 10.5 },
    advice: "revise",
    reasons: ["often-missing", "often-not-applicable", "self-gap"],
  },
  {
    figures: { ceiling: 0.5, discrimination: 0.2 },
    facts: { missing: 0.2, notApplicable: 0.3, selfGap: 10 },
    advice: "keep",
    reasons: [],
  },
])("advice $advice for $reasons", ({ figures, facts, advice, reasons }) => {
  expect(itemAdvice({ ...sound, ...figures }, { ...usual, ...facts })).toEqual({ advice, reasons });
});

test("fewer than thirty complete units carry no advice", () => {
  expect(itemAdvice({ ...sound, deviation: 0 }, { ...usual, units: 29 })).toBeNull();
});
