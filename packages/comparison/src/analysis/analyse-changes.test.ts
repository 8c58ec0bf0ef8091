import { Compile } from "typebox/compile";
import { expect, test } from "vitest";
import { analyseChanges } from "#analysis/analyse-changes.ts";
import { ChangeAnalysis } from "#analysis/change-analysis.ts";
import type { Succession } from "#analysis/pair-units.ts";
import { compareRound } from "#rounds/compare-round.ts";
import { sampleRound, type SampleWard } from "#testing/sample-round.ts";

const ward = (name: string, notMet: readonly number[]): SampleWard => ({
  name,
  city: "Hà Nội",
  appraised: { notMet },
});

/** Totals 100, 105, 110, 110, 110. */
const atFirst = [ward("A", [1, 2]), ward("B", [1]), ward("C", []), ward("D", []), ward("E", [])];
/** 110 each. */
const atLast = ["A", "B", "C", "D", "E"].map((name) => ward(name, []));

function changes(
  before: readonly SampleWard[],
  after: readonly SampleWard[],
  of: {
    readonly successions?: readonly Succession[];
    readonly leastDifference?: number | null;
  } = {},
) {
  const found = analyseChanges(
    compareRound(sampleRound(after)),
    [
      {
        parts: ["first"],
        round: compareRound(sampleRound(before)),
        successions: of.successions ?? [],
      },
    ],
    of.leastDifference ?? null,
  );
  expect(Compile(ChangeAnalysis).Check(found)).toBe(true);
  const [from] = found.from;
  if (from === undefined) throw new Error("nothing was laid beside");
  return from;
}

test("the mean change over pairs comes with its interval by t", () => {
  const [summary] = changes(atFirst, atLast).summaries;
  // Changes 10, 5, 0, 0, 0: mean 3, deviation √20, t(0.975; 4) = 2.776445.
  expect(summary).toMatchObject({ pairing: "as-was", n: 5, lost: 0, mean: 3 });
  expect(summary?.deviation).toBeCloseTo(Math.sqrt(20), 10);
  expect(summary?.interval?.low).toBeCloseTo(3 - 2 * 2.776445, 5);
  expect(summary?.interval?.high).toBeCloseTo(3 + 2 * 2.776445, 5);
});

test("of fewer than five pairs only the changes themselves are told", () => {
  const { summaries, units } = changes(atFirst.slice(0, 4), atLast.slice(0, 4));
  expect(summaries[0]).toMatchObject({ n: 4, mean: null, interval: null, expected: null });
  expect(units.map(({ baseHundredths, endHundredths }) => endHundredths - baseHundredths)).toEqual([
    1000, 500, 0, 0,
  ]);
});

test("a change within measurement error is not beyond it, and without an error nothing is said", () => {
  const { summaries, units } = changes(atFirst, atLast, { leastDifference: 5 });
  expect(units.map(({ beyondError }) => beyondError)).toEqual([true, false, false, false, false]);
  expect(summaries[0]?.beyondError).toEqual({ up: 1, down: 0 });
  expect(changes(atFirst, atLast).summaries[0]?.beyondError).toBeNull();
});

test("from ten pairs on the end is set beside what the start leads to expect", () => {
  const twice = (of: readonly SampleWard[]) => [...of, ...of];
  const last = [...atLast.slice(0, 4), ward("E", [3, 4])];
  const { summaries, units } = changes(twice(atFirst), twice(last));
  // Starts 100, 105, 110, 110, 110 and ends 110, 110, 110, 110, 100: slope −30/80, intercept 148.125.
  expect(summaries[0]?.expected?.slope).toBeCloseTo(-0.375, 10);
  expect(units[0]?.residual).toBeCloseTo(110 - (148.125 - 37.5), 10);
  expect(changes(atFirst, last).units[0]?.residual).toBeNull();
});

test("a ward merged of two starts from their mean, as it is now, and is left out as it was", () => {
  const before = [...atFirst, ward("G", [1, 2, 3, 4]), ward("H", [])];
  const after = [...atLast, ward("Mới", [])];
  // The new ward has the sixth id of the later round, which is G's: both went into it.
  const { summaries, units } = changes(before, after, {
    successions: [{ fromUnitId: "unit-7", toUnitId: "unit-6" }],
  });
  expect(summaries.map(({ pairing, n, lost }) => ({ pairing, n, lost }))).toEqual([
    { pairing: "as-was", n: 5, lost: 2 },
    { pairing: "as-is", n: 6, lost: 0 },
  ]);
  // G 90 and H 110: 100.
  expect(units.at(-1)).toMatchObject({
    baseHundredths: 10_000,
    endHundredths: 11_000,
    inheritedFrom: ["G", "H"],
  });
});

test("a merged ward of which one part has no result has no start, and no change", () => {
  const before = [...atFirst, ward("G", [1]), { ...ward("H", []), appraised: null }];
  const after = [...atLast, ward("Mới", [])];
  const { units } = changes(before, after, {
    successions: [{ fromUnitId: "unit-7", toUnitId: "unit-6" }],
  });
  expect(units).toHaveLength(5);
});

test("successions that lead in a circle end", () => {
  const found = changes(atFirst, atLast, {
    successions: [
      { fromUnitId: "unit-1", toUnitId: "unit-2" },
      { fromUnitId: "unit-2", toUnitId: "unit-1" },
    ],
  });
  expect(found.units).toHaveLength(5);
});

test("criteria tell who came to meet them and who no longer does, and carry q over their family", () => {
  const { criteria } = changes(atFirst, atLast);
  expect(criteria[0]).toMatchObject({ n: 5, mean: 40, gained: 2, lost: 0 });
  expect(criteria[1]).toMatchObject({ n: 5, mean: 20, gained: 1, lost: 0 });
  // Changes of 100, 100, 0, 0, 0: t = 40·√5/√3000 = 1.63299, p = 0.17780; criterion 2: t = 1, p = 0.37390. Two were tested.
  expect(criteria[0]?.q).toBeCloseTo(0.3556, 3);
  expect(criteria[1]?.q).toBeCloseTo(0.3739, 3);
  expect(criteria[2]).toMatchObject({ mean: 0, q: null });
});

test("rounds of two versions are not subtracted", () => {
  const after = compareRound(sampleRound(atLast));
  const earlier = compareRound(sampleRound(atFirst));
  const other = {
    ...earlier,
    comparison: {
      ...earlier.comparison,
      basis: { ...earlier.comparison.basis, versionId: "another" },
    },
  };
  const found = analyseChanges(
    after,
    [{ parts: ["previous"], round: other, successions: [] }],
    null,
  );
  expect(found.from[0]).toMatchObject({ comparable: false, units: [], summaries: [] });
});
