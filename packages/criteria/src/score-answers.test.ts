import { expect, test } from "vitest";
import type { ScorableAnswer } from "#answer.ts";
import type { Criterion } from "#criterion.ts";
import type { Indicator } from "#indicator.ts";
import type { Input } from "#input.ts";
import type { Measure } from "#measure.ts";
import type { ScoringRule } from "#rule.ts";
import { explainIndicator, scoreAnswers } from "#score-answers.ts";
import type { Terms } from "#terms.ts";
import type { CriteriaSetVersion } from "#version.ts";

const context = { unitType: "ward", unitClass: null, periodFrom: "2021-06-01" } as const;

const terms: Terms = {
  appliesTo: { types: [], classes: [] },
  minimum: null,
  notApplicable: { kind: "not-allowed" },
  evidence: [],
  period: "assessment-period",
  sensitivity: "ordinary",
};

const leaveOut = {
  notApplicable: { kind: "leave-out", condition: "", claimedBy: "unit", needsApproval: true },
} as const satisfies Partial<Terms>;

function count(key: string): Input {
  return { kind: "whole-number", key, label: key, source: "", unit: "vụ", min: "0", max: null };
}

function indicator(
  id: string,
  inputs: Input[],
  measure: Measure,
  rule: ScoringRule,
  own: Partial<Terms> = {},
): Indicator {
  return {
    id,
    code: id,
    title: id,
    guidance: "",
    inputs,
    measure,
    rule,
    terms: { ...terms, ...own },
  };
}

function percentOf(id: string, own: Partial<Terms> = {}): Indicator {
  return indicator(
    id,
    [count("part"), count("whole")],
    { kind: "percent", numerator: "part", denominator: "whole", partOfWhole: true },
    { kind: "linear", zeroAt: "90", fullAt: "98", hundredths: 300 },
    own,
  );
}

function passFail(id: string, hundredths: number, own: Partial<Terms> = {}): Indicator {
  return indicator(
    id,
    [{ kind: "yes-no", key: "yes", label: "", source: "" }],
    { kind: "input", input: "yes" },
    { kind: "pass-fail", hundredths },
    own,
  );
}

function version(
  criteria: Record<string, Indicator[]>,
  changes: Partial<CriteriaSetVersion> = {},
  verdict: Criterion["verdict"] = { kind: "points", atLeastHundredths: 200 },
): CriteriaSetVersion {
  return {
    formatVersion: 1,
    id: "v",
    criteriaSetId: "s",
    label: "1",
    title: "",
    note: "",
    illustrative: true,
    validFrom: null,
    validTo: null,
    numbering: { groups: "roman", criteria: "continuous" },
    totalCapHundredths: 10_000,
    leaveOutRescales: "criterion",
    groups: [
      {
        id: "g",
        code: "I",
        title: "",
        meaning: "",
        maxHundredths: 1000,
        criteria: Object.entries(criteria).map(([id, indicators]) => ({
          id,
          code: id,
          title: "",
          meaning: "",
          openToSupplement: false,
          maxHundredths: 500,
          verdict,
          indicators,
        })),
      },
    ],
    classification: {
      levels: [
        {
          key: "dat",
          label: "Đạt",
          requires: {
            totalAtLeastHundredths: 400,
            criteriaMet: "all",
            groupShareAtLeastPercent: "80",
            knockOut: "none",
          },
        },
        {
          key: "chua_dat",
          label: "Chưa đạt",
          requires: {
            totalAtLeastHundredths: null,
            criteriaMet: null,
            groupShareAtLeastPercent: null,
            knockOut: null,
          },
        },
      ],
    },
    ...changes,
  };
}

const values = (given: ScorableAnswer["values"]): ScorableAnswer => ({ values: given });
const claim: ScorableAnswer = {
  values: {},
  notApplicable: { reason: "không có", decision: "claimed" },
};

test.each([
  // 100 × 9512 ÷ 9800 = 97.0612…; (97.0612… − 90) ÷ 8 × 3 = 2.6479…
  { part: "9512", whole: "9800", hundredths: 265, state: "scored", reason: null },
  { part: "90", whole: "100", hundredths: 0, state: "scored", reason: null },
  { part: "98", whole: "100", hundredths: 300, state: "scored", reason: null },
  { part: "0", whole: "0", hundredths: null, state: "missing", reason: "zero-denominator" },
  { part: "11", whole: "10", hundredths: null, state: "invalid", reason: "part-exceeds-whole" },
  { part: "1.5", whole: "10", hundredths: null, state: "invalid", reason: "invalid-value" },
  { part: "01", whole: "10", hundredths: null, state: "invalid", reason: "invalid-value" },
] as const)("scores $part of $whole as $hundredths ($state)", ({ part, whole, ...expected }) => {
  const set = version({ c: [percentOf("i")] });
  const [score] = scoreAnswers(set, { i: values({ part, whole }) }, context).indicators;
  expect(score).toMatchObject(expected);
});

test("a field that is absent is missing, not zero, and leaves the level undetermined", () => {
  const set = version({ c: [percentOf("i"), passFail("j", 200)] });
  const score = scoreAnswers(set, { i: values({ part: "9" }), j: values({ yes: true }) }, context);
  expect(score).toMatchObject({ totalHundredths: 200, missing: 1, level: null, notReached: [] });
  expect(score.indicators[0]).toMatchObject({ state: "missing", reason: "no-answer" });
});

test("half a hundredth is rounded away from zero, once", () => {
  // 1 of 8 items of 1 point: 12.5 hundredths
  const items = Array.from({ length: 8 }, (_, at) => ({ key: `k${at}`, label: "" }));
  const one = indicator(
    "i",
    [{ kind: "checklist", key: "list", label: "", source: "", items }],
    { kind: "input", input: "list" },
    { kind: "share-of-items", hundredths: 100 },
  );
  const ticks = Object.fromEntries(items.map(({ key }, at) => [`list.${key}`, at === 0]));
  const score = scoreAnswers(version({ c: [one] }), { i: values(ticks) }, context);
  expect(score.indicators[0]?.hundredths).toBe(13);
});

test("what is left out gives its points to the rest of the criterion, before the one rounding", () => {
  // 2.6479… × 500 ÷ 300 = 4.4132…; rounding first would give 4.4167
  const set = version({ c: [percentOf("i"), passFail("j", 200, leaveOut)] });
  const answers = { i: values({ part: "9512", whole: "9800" }), j: claim };
  expect(scoreAnswers(set, answers, context)).toMatchObject({
    indicators: [{ hundredths: 441 }, { state: "not-applicable", hundredths: null }],
    totalHundredths: 441,
  });
});

test("a refused claim counts as none", () => {
  const set = version({ c: [passFail("j", 200, leaveOut)] });
  const refused = { ...claim, notApplicable: { reason: "", decision: "refused" as const } };
  expect(scoreAnswers(set, { j: refused }, context).indicators[0]).toMatchObject({
    state: "missing",
    reason: "no-answer",
  });
});

test("a criterion left out whole leaves the total on the scale of the full set", () => {
  // 3.00 of 5.00 applicable, of 10.00: 6.00
  const set = version({
    c: [passFail("i", 300), passFail("j", 200)],
    d: [passFail("k", 500, leaveOut)],
  });
  const answers = { i: values({ yes: true }), j: values({ yes: false }), k: claim };
  expect(scoreAnswers(set, answers, context)).toMatchObject({
    totalHundredths: 600,
    criteriaApplicable: 1,
    criteria: [{ verdict: "met" }, { verdict: "not-applicable", hundredths: null }],
    groups: [{ hundredths: 300, applicableMaxHundredths: 500 }],
  });
});

test("left out within the group, the other criteria's indicators grow", () => {
  // group 10.00, applicable 5.00: 3.00 × 2 = 6.00
  const set = version(
    { c: [passFail("i", 300), passFail("j", 200)], d: [passFail("k", 500, leaveOut)] },
    { leaveOutRescales: "group" },
    { kind: "share", atLeastPercent: "60" },
  );
  const answers = { i: values({ yes: true }), j: values({ yes: false }), k: claim };
  expect(scoreAnswers(set, answers, context)).toMatchObject({
    totalHundredths: 600,
    criteria: [{ verdict: "met", hundredths: 600 }, { verdict: "not-applicable" }],
  });
});

test("a minimum not reached makes the criterion not met, whatever its points", () => {
  const minimum = {
    text: "Từ 95%",
    effect: "criterion",
    reach: { kind: "at-least", value: "95" },
  } as const;
  const set = version({ c: [percentOf("i", { minimum }), passFail("j", 200)] });
  const answers = { i: values({ part: "949", whole: "1000" }), j: values({ yes: true }) };
  const score = scoreAnswers(set, answers, context);
  expect(score.indicators[0]).toMatchObject({ hundredths: 184, minimumReached: false });
  expect(score.criteria[0]).toMatchObject({ verdict: "not-met", hundredths: 384 });
});

test("a level is the first whose requirements hold, and each better one says what it lacks", () => {
  const gate = { text: "", effect: "knock-out", reach: { kind: "yes" } } as const;
  const set = version({ c: [passFail("i", 300), passFail("gate", 0, { minimum: gate })] });
  const score = scoreAnswers(
    set,
    { i: values({ yes: true }), gate: values({ yes: false }) },
    context,
  );
  expect(score.level).toBe("chua_dat");
  expect(score.notReached).toEqual([
    {
      level: "dat",
      lacks: [
        { kind: "total", requiredHundredths: 400, hundredths: 300 },
        { kind: "criteria", required: 1, met: 0 },
        { kind: "knock-out", indicatorIds: ["gate"] },
      ],
    },
  ]);
});

test("a bonus stands outside its criterion and the total is capped", () => {
  const bonus = indicator(
    "b",
    [count("awards")],
    { kind: "tally", inputs: ["awards"] },
    { kind: "bonus", items: [{ key: "awards", hundredths: 200 }], capHundredths: 300 },
  );
  const set = version({ c: [passFail("i", 500), bonus] }, { totalCapHundredths: 700 });
  const score = scoreAnswers(
    set,
    { i: values({ yes: true }), b: values({ awards: "2" }) },
    context,
  );
  expect(score).toMatchObject({
    bonusHundredths: 300,
    totalHundredths: 700,
    criteria: [{ hundredths: 500 }],
  });
});

test.each([
  { current: "38", baseline: "40", hundredths: 200, because: "5 % fewer is half of 10 %" },
  { current: "41", baseline: "40", hundredths: 0, because: "an increase earns nothing" },
  { current: "2", baseline: "1", hundredths: 400, because: "1 → 2 is judged by its own bands" },
  {
    current: "0",
    baseline: "0",
    hundredths: 400,
    because: "a baseline of 0 is no division by zero",
  },
])(
  "scores $current against $baseline as $hundredths, since $because",
  ({ current, baseline, hundredths }) => {
    const bands = [
      { from: "0", hundredths: 400 },
      { from: "3", hundredths: 200 },
      { from: "6", hundredths: 0 },
    ];
    const change = indicator(
      "i",
      [count("current"), count("baseline")],
      {
        kind: "change",
        current: "current",
        baseline: "baseline",
        better: "lower",
        smallBaseline: { atMost: "5", bands },
      },
      { kind: "linear", zeroAt: "0", fullAt: "10", hundredths: 400 },
    );
    const score = scoreAnswers(
      version({ c: [change] }),
      { i: values({ current, baseline }) },
      context,
    );
    expect(score.indicators[0]?.hundredths).toBe(hundredths);
  },
);

test.each([
  { on: "2022-03-31", hundredths: 200 },
  { on: "2022-04-01", hundredths: 100 },
  { on: "2022-04-16", hundredths: 0 },
])(
  "counts days from the first 31 March of the period: $on earns $hundredths",
  ({ on, hundredths }) => {
    const days = indicator(
      "i",
      [{ kind: "date", key: "on", label: "", source: "" }],
      { kind: "days-from-due", input: "on", due: { monthDay: "03-31" } },
      {
        kind: "bands",
        bands: [
          { from: null, hundredths: 200 },
          { from: "1", hundredths: 100 },
          { from: "16", hundredths: 0 },
        ],
      },
    );
    expect(
      scoreAnswers(version({ c: [days] }), { i: values({ on }) }, context).indicators[0]
        ?.hundredths,
    ).toBe(hundredths);
  },
);

test("a formula is exact, and a division by zero makes the answer missing", () => {
  const formula = indicator(
    "i",
    [count("a-b"), count("c")],
    {
      kind: "formula",
      expression: "a_b / c * 3 == 1 && c > 0 ? 100 : min(a_b, 2.5) * 2",
      unit: "",
    },
    { kind: "linear", zeroAt: "0", fullAt: "100", hundredths: 500 },
  );
  const set = version({ c: [formula] });
  const hundredthsOf = (a: string, c: string) =>
    scoreAnswers(set, { i: values({ "a-b": a, c }) }, context).indicators[0];
  expect(hundredthsOf("1", "3")).toMatchObject({ hundredths: 500 });
  expect(hundredthsOf("4", "3")).toMatchObject({ hundredths: 25 });
  expect(hundredthsOf("4", "0")).toMatchObject({ state: "missing", reason: "zero-denominator" });
});

test("an indicator that does not apply to the unit's type is left out", () => {
  const set = version({
    c: [
      passFail("i", 300),
      passFail("j", 200, { appliesTo: { types: ["township"], classes: [] } }),
    ],
  });
  expect(scoreAnswers(set, { i: values({ yes: true }) }, context)).toMatchObject({
    missing: 0,
    totalHundredths: 500,
  });
});

test("points awarded by the appraiser replace the rule's, where the answer can be scored", () => {
  const set = version({ c: [passFail("i", 300), passFail("j", 200)] });
  const answers = {
    i: { ...values({ yes: true }), awardedHundredths: 150 },
    j: { values: {}, awardedHundredths: 200 },
  };
  expect(scoreAnswers(set, answers, context).indicators).toMatchObject([
    { hundredths: 150, met: false },
    { state: "missing", hundredths: null },
  ]);
});

test("the trail tells each step from answer to points", () => {
  const set = version({ c: [percentOf("i"), passFail("j", 200, leaveOut)] });
  const answers = { i: values({ part: "9512", whole: "9800" }), j: claim };
  expect(explainIndicator(set, "i", answers, context).trail).toEqual([
    { step: "input", fields: { part: "9512", whole: "9800" } },
    { step: "percent", numerator: "9512", denominator: "9800", percent: "97.061224" },
    {
      step: "linear",
      value: "97.061224",
      zeroAt: "90",
      fullAt: "98",
      fullPoints: "3",
      points: "2.647959",
    },
    { step: "rescale", fullMax: "5", applicableMax: "3" },
    { step: "round", exact: "4.413265", points: "4.41" },
  ]);
});
