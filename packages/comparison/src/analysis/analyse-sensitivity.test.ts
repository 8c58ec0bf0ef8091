import { Compile } from "typebox/compile";
import { expect, test } from "vitest";
import { analyseSensitivity } from "#analysis/analyse-sensitivity.ts";
import { planSensitivity } from "#analysis/plan-sensitivity.ts";
import { SensitivityAnalysis } from "#analysis/sensitivity-analysis.ts";
import { weightSensitivity } from "#methods/weight-sensitivity.ts";
import { compareRound, type ComparedRound } from "#rounds/compare-round.ts";
import { sampleRound, type SampleWard } from "#testing/sample-round.ts";

function analyse(compared: ComparedRound): SensitivityAnalysis {
  const plan = planSensitivity(compared);
  const found = (plan?.schemes ?? []).map(({ drawn }) => {
    const left = [...drawn];
    if (plan === null) throw new Error("nothing is planned");
    const steps = weightSensitivity(plan.units, drawn.length, () => left.shift() ?? []);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  });
  return analyseSensitivity(compared, plan, found);
}

/** Ward 1 meets all; ward k + 1 fails criterion k alone. */
const wards: readonly SampleWard[] = Array.from({ length: 12 }, (_, at) => ({
  name: `Phường ${at + 1}`,
  city: "Hà Nội",
  appraised: { notMet: at === 0 ? [] : [at] },
}));
const round = compareRound(sampleRound(wards));

test("a ward that is best in every group is first whatever the weights", () => {
  const found = analyse(round);
  expect(Compile(SensitivityAnalysis).Check(found)).toBe(true);
  expect(found).toMatchObject({ n: 12, expected: 12, draws: 2000 });
  expect(found.units[0]).toMatchObject({
    unitId: "unit-1",
    nominal: 1,
    low: 1,
    high: 1,
    topShare: 1,
    stability: "stable",
  });
  expect(found.schemes.map(({ scheme }) => scheme)).toEqual(["quarter", "half", "unknown"]);
  // Each counts all twelve, and what is known less of moves places more.
  const [quarter, , unknown] = found.schemes;
  for (const { stable, moderate, sensitive } of found.schemes)
    expect(stable + moderate + sensitive).toBe(12);
  expect(unknown?.meanShift).toBeGreaterThan(quarter?.meanShift ?? Infinity);
});

test("the same round draws the same, and another period draws anew", () => {
  expect(analyse(round)).toEqual(analyse(round));
  const { comparison } = round;
  const basis = { ...comparison.basis, periodTo: "2022-09-30" };
  const other = analyse({ ...round, comparison: { ...comparison, basis } });
  expect(other.schemes[0]?.seed).not.toBe(analyse(round).schemes[0]?.seed);
});

test("a criterion left out lifts whoever failed it past those who failed another", () => {
  const twice = { name: "Phường 13", city: "Hà Nội", appraised: { notMet: [2, 3] } };
  const [, second] = analyse(compareRound(sampleRound([...wards, twice]))).leftOut;
  // Last of 13; without criterion 2 only wards 1 and 3 stand before it.
  expect(second?.mostMoved).toEqual({ unitId: "unit-13", places: -10 });
});

test("below ten units nothing is drawn", () => {
  const found = analyse(compareRound(sampleRound(wards.slice(0, 9))));
  expect(found).toMatchObject({ n: 0, expected: 9, draws: 0, schemes: [], units: [] });
  expect(found.dominanceShare).toBeNull();
});

test("a ward without a place for missing answers has one where they count nothing", () => {
  const missing = { name: "Phường thiếu", city: "Hà Nội", appraised: { missing: [1, 2] } };
  const found = analyse(compareRound(sampleRound([...wards, missing])));
  // Two criteria short of all: below every ward that is short of one.
  expect(found.missingAsZero).toEqual([{ unitId: "unit-13", rank: 13 }]);
});
