import type { Score, Verdict } from "@thuocdo/criteria/score";
import { expect, test } from "vitest";
import { doubleAgreement } from "#methods/double-appraisal.ts";

function score(totalHundredths: number, level: string, ...verdicts: readonly Verdict[]): Score {
  return {
    indicators: [],
    criteria: verdicts.map((verdict, at) => ({
      criterionId: `criterion-${at}`,
      verdict,
      hundredths: null,
    })),
    groups: [],
    bonusHundredths: 0,
    totalHundredths,
    criteriaMet: 0,
    criteriaApplicable: verdicts.length,
    missing: 0,
    knockOuts: [],
    level,
    notReached: [],
  };
}

test("agreement is told by verdicts, by points and by levels beyond chance", () => {
  const pairs = [
    { first: score(9000, "good", "met", "met"), second: score(8800, "good", "met", "not-met") },
    { first: score(6000, "fair", "not-met", "met"), second: score(6400, "fair", "not-met", "met") },
    { first: score(4000, "poor", "not-met", "met"), second: score(4300, "poor", "met", "met") },
  ];
  // Verdicts: 2 of 6 differ. Points: (200 + 400 + 300) / 3. All levels equal, three occur.
  expect(doubleAgreement(pairs, ["good", "fair", "poor"])).toEqual({
    pairs: 3,
    verdicts: 6,
    equalVerdicts: 4,
    meanDifferenceHundredths: 300,
    kappa: 1,
  });
});

test("where only one level occurs, or nothing was appraised twice, kappa is none", () => {
  const pair = { first: score(9000, "good"), second: score(9000, "good") };
  expect(doubleAgreement([pair], ["good", "fair"]).kappa).toBeNull();
  expect(doubleAgreement([], ["good", "fair"])).toEqual({
    pairs: 0,
    verdicts: 0,
    equalVerdicts: 0,
    meanDifferenceHundredths: null,
    kappa: null,
  });
});
