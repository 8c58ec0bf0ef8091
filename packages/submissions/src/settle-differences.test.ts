import { criteriaSet } from "@thuocdo/criteria/testing";
import { expect, test } from "vitest";
import { findDifferences } from "#differences.ts";
import {
  settleDifferences,
  settlingUnitId,
  type Settled,
  type SettledOutcomes,
} from "#settle-differences.ts";

const version = criteriaSet("1.1 yes-no", "1.2 yes-no", "1.3 yes-no");
const [one, two, three] = ["indicator-1-1", "indicator-1-2", "indicator-1-3"];
const key = version.groups[0]?.criteria[0]?.indicators[0]?.inputs[0]?.key ?? "";
const yes = { values: { [key]: true }, note: "Theo sổ" };
const no = { values: { [key]: false } };

// 5.00 each as answered. The first takes the second indicator away; the second person leaves it and awards 3.00 for the third.
const twice = {
  version,
  supplement: null,
  answers: { formatVersion: 1 as const, byIndicator: { [one]: yes, [two]: yes, [three]: yes } },
  first: { [two]: { ...no, reason: "Biên bản năm trước" } },
  second: { [three]: { awardedHundredths: 300, reason: "Thiếu chữ ký" } },
  context: { unitType: "ward", unitClass: null, periodFrom: "2021-06-01" } as const,
};

function settle(outcomes: SettledOutcomes, over: Partial<Settled> = {}) {
  return settleDifferences({
    ...twice,
    standing: twice.first,
    state: "approved",
    unitId: "ward",
    settlerUnitIds: ["city"],
    outcomes,
    ...over,
  });
}

test("what two people found differently is told in reading order, with what each found", () => {
  expect(findDifferences(twice)).toEqual([
    {
      indicatorId: two,
      first: { hundredths: 0, state: "scored", finding: twice.first[two] },
      second: { hundredths: 500, state: "scored", finding: null },
    },
    {
      indicatorId: three,
      first: { hundredths: 500, state: "scored", finding: null },
      second: { hundredths: 300, state: "scored", finding: twice.second[three] },
    },
  ]);
});

test("another figure for the same points is a difference; other words for the same are none", () => {
  // No points either way: awarded none, or the figure corrected.
  const awarded = { [two]: { awardedHundredths: 0, reason: "Chưa đủ" } };
  const of = (second: typeof twice.first | typeof awarded) =>
    findDifferences({ ...twice, second }).map(({ indicatorId }) => indicatorId);
  expect(of(awarded)).toEqual([two]);
  expect(of({ [two]: { ...no, reason: "Sai năm" } })).toEqual([]);
});

test("each difference is settled one way or the other, and the result is a new one beside both", () => {
  const settled = settle({
    [two]: { outcome: "second", reason: "Biên bản năm nay có thật" },
    [three]: {
      outcome: "changed",
      finding: { awardedHundredths: 400 },
      reason: "Thiếu một chữ ký",
    },
  });
  // 5.00 + 5.00 + 4.00
  expect(settled).toMatchObject({
    ok: true,
    value: {
      settled: {
        findings: { [three]: { awardedHundredths: 400, reason: "Thiếu một chữ ký" } },
        appraisedScore: { totalHundredths: 1400 },
      },
    },
  });
  expect(settled.ok && settled.value.settled?.findings[two]).toBeUndefined();
});

test("where all is kept the result stays, what an appeal has changed of it too", () => {
  const kept = { outcome: "kept" as const, reason: "Đã kiểm tra lại" };
  expect(settle({ [two]: kept, [three]: kept })).toEqual({ ok: true, value: { settled: null } });
  // An appeal has given 2.00 of the second indicator: 5.00 + 2.00 + 3.00.
  const standing = { [two]: { awardedHundredths: 200, reason: "Theo kiến nghị" } };
  const outcomes = { [two]: kept, [three]: { outcome: "second" as const, reason: "Thiếu chữ ký" } };
  expect(settle(outcomes, { standing })).toMatchObject({
    ok: true,
    value: { settled: { findings: standing, appraisedScore: { totalHundredths: 1000 } } },
  });
});

const kept = { outcome: "kept" as const, reason: "Đúng" };
test.each([
  { outcomes: { [two]: kept }, over: {}, code: "settlement-unfit" },
  { outcomes: { [one]: kept, [two]: kept, [three]: kept }, over: {}, code: "settlement-unfit" },
  {
    outcomes: { [two]: kept, [three]: { ...kept, reason: " " } },
    over: {},
    code: "reason-missing",
  },
  { outcomes: {}, over: { second: twice.first }, code: "nothing-to-settle" },
  {
    outcomes: { [two]: kept, [three]: kept },
    over: { state: "returned" as const },
    code: "act-not-possible",
  },
  {
    outcomes: { [two]: kept, [three]: kept },
    over: { settlerUnitIds: ["city", "ward"] },
    code: "own-unit",
  },
  {
    outcomes: {
      [two]: kept,
      [three]: { outcome: "changed" as const, finding: { awardedHundredths: 900 }, reason: "Vì" },
    },
    over: {},
    code: "finding-invalid",
  },
])("a settlement is refused as $code", ({ outcomes, over, code }) => {
  expect(settle(outcomes, over)).toMatchObject({ ok: false, refusal: { code } });
});

const steps = {
  scopeUnitIds: ["ward", "district", "city", "ministry"],
  appraisingUnitIds: ["district", "city"],
};
test.each([
  { held: [["city", "leader"]], for: "city", because: "the head of those who appraised" },
  { held: [["ministry", "leader"]], for: "ministry", because: "the head of a level above" },
  { held: [["ministry", "appraiser"]], for: "ministry", because: "an appraiser of a level above" },
  { held: [["city", "appraiser"]], for: undefined, because: "a colleague of both does not" },
  { held: [["district", "leader"]], for: undefined, because: "no level below undoes it" },
  {
    held: [
      ["city", "leader"],
      ["ward", "ward-officer"],
    ],
    for: undefined,
    because: "nobody settles for their own unit",
  },
] as const)("settles for $for: $because", ({ held, for: expected }) => {
  const roles = held.map(([unitId, role]) => ({ unitId, role }));
  expect(settlingUnitId(steps, roles)).toBe(expected);
});
