import { expect, test } from "vitest";
import { checkVersion } from "#check-version.ts";
import { additionsAlone } from "#supplement/additions-alone.ts";
import { checkSupplement } from "#supplement/check-supplement.ts";
import { scoreSupplement } from "#supplement/score-supplement.ts";
import type { Edit } from "#edits/edit.ts";
import { change } from "#testing/change.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { addLast, begun, edited, opened } from "#testing/supplements.ts";

const core = opened(criteriaSet("1.1 yes-no", "1.2 deduction", "II 2.1 percent"), "criterion-1");
const context = { unitType: "ward", unitClass: null, periodFrom: "2026-01-01" } as const;
const raise = (hundredths: number, text: string): Edit => ({
  kind: "set-field",
  nodeId: "indicator-1-2",
  path: ["terms", "minimum"],
  value: { text, effect: "criterion", reach: { kind: "points", hundredths } },
});
const document = edited(
  begun(core),
  addLast(begun(core), "criterion-1", "levels", "own"),
  raise(400, "Từ 4 điểm"),
);

test("the core, the additions and the raised minimums are three results, never added up", () => {
  const answers = {
    "indicator-1-1": { values: { done: true } }, // 5
    "indicator-1-2": { values: { late: "0", absent: "4" } }, // 5 − 4 × 0,5 = 3
    "indicator-2-1": { values: { part: "90", whole: "100" } }, // (90 − 50) ÷ 50 × 5 = 4
    own: { values: { level: "part" } }, // 2,5
  };
  const { core: score, additions, minimums } = scoreSupplement(core, document, answers, context);
  expect(score).toMatchObject({ totalHundredths: 1200, missing: 0 });
  expect(score.criteria[0]).toMatchObject({ criterionId: "criterion-1", hundredths: 800 });
  expect(additions).toMatchObject({
    totalHundredths: 250,
    level: null,
    criteria: [{ criterionId: "criterion-1", hundredths: 250 }],
  });
  // 3 points are enough for the core (2) and not for the city (4).
  expect(minimums).toEqual([
    {
      indicatorId: "indicator-1-2",
      coreReached: true,
      reached: false,
      criterionId: "criterion-1",
      verdict: "not-met",
    },
  ]);
});

test("an addition that is not answered leaves the core complete, and a raised minimum without an answer is not judged", () => {
  const answers = { "indicator-1-1": { values: { done: true } } };
  const { core: score, additions, minimums } = scoreSupplement(core, document, answers, context);
  expect(score.missing).toBe(2);
  expect(additions.missing).toBe(1);
  expect(minimums).toMatchObject([{ coreReached: null, reached: null, verdict: "missing" }]);
});

test("additions by themselves have their own maximum, under the codes they have in the whole", () => {
  const alone = additionsAlone(core, document);
  expect(alone).toMatchObject({
    totalCapHundredths: 500,
    groups: [{ id: "group-I", maxHundredths: 500, criteria: [{ maxHundredths: 500 }] }],
  });
  expect(alone.groups[0]?.criteria[0]?.indicators.map(({ code }) => code)).toEqual(["1.3"]);
});

test("additions do not disturb the sums of the core: nothing is found in a sound supplement", () => {
  expect(checkVersion(document).map(({ code }) => code)).toContain("points-do-not-sum");
  expect(checkSupplement(core, document)).toEqual([]);
});

test("an empty supplement has something to be told", () => {
  expect(checkSupplement(core, begun(core))).toMatchObject([
    { code: "supplement-empty", severity: "error", nodeId: "supplement" },
  ]);
});

test("what is found in an addition is told, and what is found in the core is not", () => {
  const faulty = change(
    change(document, "own", ["rule", "levels", 2, "key"], "gone"),
    "indicator-2-1",
    ["title"],
    "",
  );
  const found = checkSupplement(core, faulty);
  expect(new Set(found.map(({ nodeId }) => nodeId))).toEqual(new Set(["own"]));
});

test("an addition that says what an indicator of the core says stands as the duplicate, wherever the core's is", () => {
  const { title } = core.groups[1]!.criteria[0]!.indicators[0]!;
  expect(checkSupplement(core, change(document, "own", ["title"], title))).toMatchObject([
    { code: "duplicate-meaning", nodeId: "own", otherId: "indicator-2-1", otherCode: "2.1" },
  ]);
});

test("a minimum that was raised under the core's words is told", () => {
  const stale = edited(begun(core), raise(400, "Từ 2 điểm"));
  expect(checkSupplement(core, stale)).toMatchObject([
    { code: "minimum-words-of-core", nodeId: "indicator-1-2", text: "Từ 2 điểm" },
  ]);
});

test("a sample of the city is a test of what it adds, though it answers the core too", () => {
  const sample = (points: number): Edit => ({
    kind: "set-sample",
    sampleId: "sample",
    sample: {
      name: "Mẫu",
      unit: { type: "ward", class: null, periodFrom: "2026-01-01" },
      answers: {
        own: { values: { level: "part" } },
        "indicator-1-1": { values: { done: true } },
      },
      expected: { indicators: { own: points } },
    },
  });
  expect(checkSupplement(core, edited(document, sample(250)))).toEqual([]);
  expect(checkSupplement(core, edited(document, sample(500)))).toMatchObject([
    { code: "sample-broken", differences: [{ of: "indicator", expected: 500, got: 250 }] },
  ]);
});
