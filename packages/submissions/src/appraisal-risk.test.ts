import { scoreAnswers } from "@thuocdo/criteria/score-answers";
import { criteriaSet } from "@thuocdo/criteria/testing";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { expect, test } from "vitest";
import type { Answer } from "#answers.ts";
import { appraisalRisk, compareWork, countReason, type RiskFacts } from "#appraisal-risk.ts";
import { figureOf, isFarFromPeers, peerKey, type PeerRange } from "#peer-range.ts";

const context = { unitType: "ward", unitClass: null, periodFrom: "2021-06-01" } as const;
const file = { sha256: "0".repeat(64), name: "bien-ban.pdf" };
const [percent, yesNo] = ["indicator-1-1", "indicator-1-2"];

/** 10.00 points: a percentage and a yes/no; no level asks for a total. */
const version: CriteriaSetVersion = {
  ...criteriaSet("1.1 percent", "1.2 yes-no"),
  classification: { levels: [] },
};
const backed = (values: Answer["values"]): Answer => ({ values, evidence: [file] });

function facts(
  over: Partial<RiskFacts> & { readonly byIndicator?: Record<string, Answer> } = {},
): RiskFacts {
  const { byIndicator = {}, ...rest } = over;
  const answers = {
    formatVersion: 1,
    byIndicator: {
      [percent]: backed({ part: "18", whole: "20" }),
      [yesNo]: backed({ done: true }),
      ...byIndicator,
    },
  } as const;
  const scored = rest.version ?? version;
  return {
    version: scored,
    answers,
    selfScore: scoreAnswers(scored, answers.byIndicator, context),
    previous: undefined,
    peers: new Map(),
    returns: 0,
    firstSentAt: "2021-07-05T02:00:00Z",
    closesAt: "2021-07-31T00:00:00Z",
    ...rest,
  };
}

test("answers backed by files, like those before and sent in time, give no reason to look closer", () => {
  const previous = { [percent]: { part: "17", whole: "20" } };
  expect(appraisalRisk(facts({ previous }))).toEqual({ level: "low", weight: 0, reasons: [] });
});

test.each([
  { was: "9", is: "20", jumps: true, because: "it more than doubled, by 11" },
  { was: "40", is: "20", jumps: true, because: "it halved, by 20" },
  { was: "1", is: "2", jumps: false, because: "from one case to two is no jump" },
  { was: "12", is: "20", jumps: false, because: "it did not double" },
  { was: "0", is: "20", jumps: true, because: "20 came from nothing" },
  { was: "9", is: "19.5", jumps: true, because: "decimals are compared as they are" },
])("from $was to $is is a jump: $jumps, since $because", ({ was, is, jumps }) => {
  const { reasons } = appraisalRisk(
    facts({
      byIndicator: { [percent]: backed({ part: "1", whole: is }) },
      previous: { [percent]: { whole: was } },
    }),
  );
  expect(reasons).toEqual(jumps ? [{ code: "jump", indicatorIds: [percent] }] : []);
});

test("a broken cross-check that the unit explained is told by its indicator; one that holds is not", () => {
  const checked = structuredClone(version);
  const figure = { indicatorId: null, period: "current" } as const;
  checked.groups[0]!.criteria[0]!.indicators[0]!.terms.crossChecks = [
    {
      key: "most",
      severity: "soft",
      figures: [
        { ...figure, name: "a", fieldKey: "part" },
        { ...figure, name: "b", fieldKey: "whole" },
      ],
      holds: "a < b",
      sentence: "Thường ít hơn tổng số.",
    },
  ];
  const reasonsWith = (part: string) =>
    appraisalRisk(
      facts({
        version: checked,
        byIndicator: {
          [percent]: {
            ...backed({ part, whole: "20" }),
            reasons: { "cross-check/most": "Giải quyết cả hồ sơ kỳ trước" },
          },
        },
      }),
    ).reasons;
  expect(reasonsWith("20")).toEqual([{ code: "check-explained", indicatorIds: [percent] }]);
  expect(reasonsWith("19")).toEqual([]);
});

test("a note in the place of required evidence, and a claim, are told by indicator", () => {
  const { reasons, weight } = appraisalRisk(
    facts({
      byIndicator: {
        [percent]: { values: { part: "18", whole: "20" }, note: "Theo sổ" },
        [yesNo]: { values: {}, notApplicable: { reason: "Không có", decision: "claimed" } },
      },
    }),
  );
  expect(reasons).toEqual([
    { code: "no-evidence", indicatorIds: [percent] },
    { code: "claimed", indicatorIds: [yesNo] },
  ]);
  // 1 + 1
  expect(weight).toBe(2);
});

test("a total within 2 % of what a level requires is near it, on either side", () => {
  const requiring = (totalAtLeastHundredths: number): CriteriaSetVersion => ({
    ...version,
    classification: {
      levels: [
        {
          key: "good",
          label: "Tốt",
          requires: {
            totalAtLeastHundredths,
            criteriaMet: null,
            groupShareAtLeastPercent: null,
            knockOut: null,
          },
        },
      ],
    },
  });
  // 2 % of 10.00 points is 0.20.
  const total = facts().selfScore.totalHundredths;
  const near = { code: "near-threshold", level: "Tốt" } as const;
  for (const gap of [20, -20]) {
    expect(appraisalRisk(facts({ version: requiring(total + gap) })).reasons).toEqual([
      { ...near, requiredHundredths: total + gap },
    ]);
  }
  expect(appraisalRisk(facts({ version: requiring(total - 21) })).reasons).toEqual([]);
});

test("each reason weighs as often as it is found, three times at most; from 3 it is medium, from 6 high", () => {
  // 2 × 2 returns = 4
  expect(appraisalRisk(facts({ returns: 2 }))).toMatchObject({ level: "medium", weight: 4 });
  // 2 × 3, though returned five times
  expect(appraisalRisk(facts({ returns: 5 }))).toMatchObject({ level: "high", weight: 6 });
});

test("what was first sent within the last day is told; sending again does not count", () => {
  const late = facts({ firstSentAt: "2021-07-30T00:00:01Z" });
  expect(appraisalRisk(late).reasons).toEqual([{ code: "sent-late" }]);
  expect(appraisalRisk(facts({ firstSentAt: "2021-07-30T00:00:00Z" })).reasons).toEqual([]);
});

test("figures and points far from like units' are told by indicator", () => {
  const range = (lower: number, upper: number): PeerRange => ({
    units: 9,
    quartiles: { lower, median: lower, upper },
  });
  const peers = new Map([
    // 18 lies beyond 5 + 3 × 4 = 17
    [peerKey(percent, "part"), range(1, 5)],
    // 500 hundredths lie within 600 − 3 × 100 = 300
    [peerKey(yesNo, "@points"), range(600, 700)],
  ]);
  expect(appraisalRisk(facts({ peers })).reasons).toEqual([
    { code: "far-from-peers", indicatorIds: [percent] },
  ]);
});

test.each([
  { value: "18", range: { units: 4, quartiles: null }, far: false, because: "too few have sent" },
  { value: "18", range: undefined, far: false, because: "nobody else gave it" },
  {
    value: "18",
    range: { units: 9, quartiles: { lower: 5, median: 5, upper: 5 } },
    far: false,
    because: "half of the units agree to the unit",
  },
  {
    value: "true",
    range: { units: 9, quartiles: { lower: 1, median: 2, upper: 3 } },
    far: false,
    because: "yes and no are no figures",
  },
  {
    value: "-6",
    range: { units: 9, quartiles: { lower: 1, median: 2, upper: 3 } },
    far: true,
    because: "it lies below 1 − 3 × 2 = −5",
  },
])("$value is far from peers: $far, since $because", ({ value, range, far }) => {
  expect(isFarFromPeers(figureOf(value), range)).toBe(far);
});

test("work is ordered by deadline, then by weight, then by how long it has waited", () => {
  const work = (closesAt: string, weight: number, submittedAt: string) => ({
    closesAt,
    submittedAt,
    risk: { level: "low" as const, weight, reasons: [] },
  });
  const soonest = work("2021-07-30T00:00:00Z", 0, "2021-07-20T00:00:00Z");
  const heavy = work("2021-07-31T00:00:00Z", 5, "2021-07-20T00:00:00Z");
  const waiting = work("2021-07-31T00:00:00Z", 1, "2021-07-05T00:00:00Z");
  const latest = work("2021-07-31T00:00:00Z", 1, "2021-07-06T00:00:00Z");
  expect([latest, heavy, waiting, soonest].toSorted(compareWork)).toEqual([
    soonest,
    heavy,
    waiting,
    latest,
  ]);
});

test("a queue tells of how many indicators, not of which", () => {
  expect(countReason({ code: "claimed", indicatorIds: [percent, yesNo] })).toEqual({
    code: "claimed",
    indicators: 2,
  });
  expect(countReason({ code: "sent-late" })).toEqual({ code: "sent-late" });
});
