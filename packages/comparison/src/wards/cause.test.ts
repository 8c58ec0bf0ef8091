import { expect, test } from "vitest";
import { sampleScore } from "#testing/sample-score.ts";
import { sampleVersion } from "#testing/sample-version.ts";
import { causesOf } from "#wards/cause.ts";

const version = sampleVersion([1]);
const criterion = version.groups[0]!.criteria[0]!;
const notMet = sampleScore(version, { notMet: [1] });
const minimumsReached = {
  ...notMet,
  indicators: notMet.indicators.map((indicator) => ({ ...indicator, minimumReached: null })),
};

test("a criterion that is met has no cause", () => {
  expect(causesOf(criterion, sampleScore(version))).toEqual([]);
});

test("a failed knock-out is told apart from a missed minimum", () => {
  const [indicator] = criterion.indicators;
  const terms = {
    ...indicator!.terms,
    minimum: { ...indicator!.terms.minimum!, effect: "knock-out" as const },
  };
  expect(causesOf({ ...criterion, indicators: [{ ...indicator!, terms }] }, notMet)).toEqual([
    { kind: "below-minimum", indicatorId: "i1", knockOut: true },
  ]);
});

test("without a missed minimum, the rule's own shortfall is the cause", () => {
  expect(causesOf(criterion, minimumsReached)).toEqual([
    { kind: "indicators-short", required: 1, met: 0, unmetIndicatorIds: ["i1"] },
  ]);
  expect(
    causesOf(
      { ...criterion, verdict: { kind: "points", atLeastHundredths: 300 } },
      minimumsReached,
    ),
  ).toEqual([{ kind: "points-short", requiredHundredths: 300, hundredths: 0 }]);
  expect(
    causesOf({ ...criterion, verdict: { kind: "share", atLeastPercent: "50" } }, minimumsReached),
  ).toEqual([{ kind: "share-short", requiredPercent: "50", hundredths: 0 }]);
});

test("a missed minimum and a shortfall of points are both told", () => {
  const causes = causesOf(
    { ...criterion, verdict: { kind: "points", atLeastHundredths: 300 } },
    notMet,
  );
  expect(causes.map(({ kind }) => kind)).toEqual(["below-minimum", "points-short"]);
});
