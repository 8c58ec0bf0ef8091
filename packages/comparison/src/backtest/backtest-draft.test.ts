import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Compile } from "typebox/compile";
import { expect, test } from "vitest";
import { Backtest } from "#backtest/backtest.ts";
import { backtestDraft, type TestedUnit } from "#backtest/backtest-draft.ts";
import type { Basis } from "#basis.ts";
import { sampleScore } from "#testing/sample-score.ts";
import { sampleVersion } from "#testing/sample-version.ts";

const basis: Basis = {
  roundId: "round",
  roundTitle: "Quý I",
  periodFrom: "2022-01-01",
  periodTo: "2022-03-31",
  versionId: "version-1",
  versionLabel: "2021.1",
  versionTitle: "Bộ tiêu chí thử",
  decision: null,
  snapshotNumber: 1,
  asOf: "2022-04-01T00:00:00.000Z",
  simulated: true,
  illustrative: true,
};

/** Two criteria that weigh alike. */
const previous = sampleVersion([2]);

function draftOf(change: (draft: CriteriaSetVersion) => void): CriteriaSetVersion {
  const draft = structuredClone(previous);
  change(draft);
  return draft;
}

/** Scores in percent of criteria 1 and 2, under both versions the same: their indicators are kept. */
function unit(name: string, percents: readonly [number, number], draft = previous): TestedUnit {
  const scored = (version: CriteriaSetVersion) => {
    const score = sampleScore(version);
    const maximum = (at: number) => version.groups[0]?.criteria[at]?.maxHundredths ?? 0;
    return {
      ...score,
      criteria: score.criteria.map((criterion, at) => ({
        ...criterion,
        hundredths: at < 2 ? ((percents[at] ?? 0) * maximum(at)) / 100 : 0,
      })),
      indicators: score.indicators.map((indicator, at) => ({
        ...indicator,
        hundredths: at < 2 ? 5 * (percents[at] ?? 0) : 0,
      })),
    };
  };
  return {
    unitId: name,
    code: name,
    name,
    cityName: "Hà Nội",
    appraised: scored(previous),
    draft: scored(draft),
  };
}

function tested(draft: CriteriaSetVersion, units: readonly TestedUnit[]) {
  const found = backtestDraft({ basis, previous, draft, units });
  expect(Compile(Backtest).Check(found)).toBe(true);
  return found;
}

const pqr = (draft: CriteriaSetVersion) => [
  unit("P", [90, 60], draft),
  unit("Q", [70, 80], draft),
  unit("R", [80, 72], draft),
];

test("the worked example: weights of .6 and .4 give 78, 74, 76.8; P moves by +9 and −6", () => {
  const draft = draftOf(({ groups: [group] }) => {
    const [one, other] = group?.criteria ?? [];
    if (one) one.maxHundredths = 600;
    if (other) other.maxHundredths = 400;
  });
  const found = tested(draft, pqr(draft));
  expect(found).toMatchObject({ coverage: 1, units: 3, shift: { meanShift: 1, top: 1 } });
  expect(found.shift?.spearman).toBeCloseTo(0, 10);
  expect(found.shift).toMatchObject({ entering: ["P"], leaving: ["R"] });
  const p = found.movers.find(({ name }) => name === "P");
  expect(p).toMatchObject({
    beforeHundredths: 7500,
    afterHundredths: 7800,
    rankBefore: 2,
    rankAfter: 1,
  });
  expect(p?.causes[0]?.points).toBeCloseTo(9, 10);
  expect(p?.causes[1]?.points).toBeCloseTo(-6, 10);
  expect(found.criteria.map(({ change }) => change)).toEqual(["reweighted", "reweighted"]);
});

test("a draft that changes nothing moves nobody", () => {
  const found = tested(previous, pqr(previous));
  expect(found.movers).toEqual([]);
  expect(found.criteria.map(({ change, figures }) => [change, figures])).toEqual([
    ["same", "full"],
    ["same", "full"],
  ]);
  expect(found.costAfter).toEqual(found.costBefore);
  expect(found.inputsWithoutFigures).toBe(0);
});

test("a new criterion that weighs a third has no figures: the rest is told, and no places", () => {
  const draft = draftOf(({ groups: [group] }) => {
    const fresh = sampleVersion([3]).groups[0]?.criteria[2];
    if (group && fresh) {
      group.criteria.push(fresh);
      group.maxHundredths = 1500;
    }
  });
  const found = tested(draft, pqr(draft));
  expect(found.coverage).toBeCloseTo(2 / 3, 10);
  expect(found.shift).toBeNull();
  expect(found.criteria[2]).toMatchObject({
    change: "new",
    figures: "none",
    withoutFigures: [{ indicatorId: "i3", code: "3.1" }],
    before: null,
    meanContribution: null,
    itemAfter: null,
  });
  expect(found.costAfter.inputs - found.costBefore.inputs).toBe(1);
  expect(found.inputsWithoutFigures).toBe(1);
});

test("what ends gives its weight away, and takes what it added with it", () => {
  const draft = draftOf(({ groups: [group] }) => {
    group?.criteria.splice(1, 1);
    if (group) group.maxHundredths = 500;
  });
  // P: 75 becomes 90: criterion 1 adds 1·90 − 0.5·90 = 45, criterion 2 takes 0.5·60 = 30.
  const found = tested(draft, [unit("P", [90, 60], draft)]);
  expect(found.movers[0]).toMatchObject({ beforeHundredths: 7500, afterHundredths: 9000 });
  expect(found.criteria.map(({ change, meanContribution }) => [change, meanContribution])).toEqual([
    ["reweighted", 45],
    ["ended", -30],
  ]);
});

test("two indicators merged into one give it their weighted mean, marked as inferred", () => {
  const draft = draftOf((version) => {
    const [group] = version.groups;
    group?.criteria.splice(1, 1);
    if (group) group.maxHundredths = 500;
    version.carryOver = {
      i1: { kind: "merged", into: "i1", weightPercent: 70 },
      i2: { kind: "merged", into: "i1", weightPercent: 30 },
    };
  });
  // 0.7·90 + 0.3·60 = 81
  const found = tested(draft, [unit("P", [90, 60], draft)]);
  expect(found.movers[0]?.afterHundredths).toBe(8100);
  expect(found.criteria[0]?.figures).toBe("inferred");
});

test("units that were not appraised in full are counted and not tested", () => {
  const absent = { ...unit("Q", [1, 1]), appraised: null };
  expect(tested(previous, [unit("P", [90, 60]), absent])).toMatchObject({ units: 1, expected: 2 });
  expect(tested(previous, [absent])).toMatchObject({ units: 0, shift: null, movers: [] });
});
