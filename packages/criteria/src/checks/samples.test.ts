import { expect, test } from "vitest";
import { checkVersion, isScorable, withoutFaulty } from "#check-version.ts";
import { applyEdit } from "#edits/apply-edit.ts";
import type { Edit } from "#edits/edit.ts";
import type { Sample } from "#sample.ts";
import { change } from "#testing/change.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { listIndicators } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

// "percent" is linear from 0 at 50 % to 5 points at 100 %, "yes-no" gives 5. So 45 of 60, 75 %, earns 2,5 of 5, and the
// total is 7,5; criterion 1 is not met, criterion 2 is.
const set = criteriaSet("1.1 percent", "2.1 yes-no");
const sample: Sample = {
  name: "Phường mẫu",
  unit: { type: "ward", class: null, periodFrom: "2021-06-01" },
  answers: {
    "indicator-1-1": { values: { part: "45", whole: "60" } },
    "indicator-2-1": { values: { done: true } },
  },
  expected: {},
};
const right = {
  totalHundredths: 750,
  criteriaMet: 1,
  level: { reached: "not-met" },
  indicators: { "indicator-1-1": 250, "indicator-2-1": 500 },
};

function withSample(expected: Sample["expected"], version = set): CriteriaSetVersion {
  return edited(version, { kind: "set-sample", sampleId: "s", sample: { ...sample, expected } });
}

function edited(version: CriteriaSetVersion, edit: Edit): CriteriaSetVersion {
  const result = applyEdit(version, edit);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.version;
}

function broken(version: CriteriaSetVersion) {
  return checkVersion(version).filter(({ code }) => code === "sample-broken");
}

test("a sample that comes to what it was to come to is not mentioned", () => {
  expect(broken(withSample(right))).toEqual([]);
});

test.each<{ expected: Sample["expected"]; difference: object }>([
  { expected: { totalHundredths: 740 }, difference: { of: "total", expected: 740, got: 750 } },
  { expected: { criteriaMet: 2 }, difference: { of: "criteria-met", expected: 2, got: 1 } },
  {
    expected: { level: { reached: "met" } },
    difference: { of: "level", expected: "Đạt", got: "Chưa đạt", missing: 0 },
  },
  {
    expected: { indicators: { "indicator-1-1": null } },
    difference: { of: "indicator", code: "1.1", expected: null, got: 250 },
  },
])("what is expected otherwise is told: $difference", ({ expected, difference }) => {
  expect(broken(withSample(expected))).toMatchObject([{ differences: [difference] }]);
});

test("an edit that changes a sample's points is told at once: by total, criteria, level and indicator", () => {
  // Full points at 75 % already: 5 points, 10 in all, both criteria met.
  const after = edited(withSample(right), {
    kind: "set-field",
    nodeId: "indicator-1-1",
    path: ["rule", "fullAt"],
    value: "75",
  });
  expect(broken(after)).toEqual([
    {
      code: "sample-broken",
      severity: "error",
      nodeId: "version",
      path: ["samples", "s"],
      sampleId: "s",
      name: "Phường mẫu",
      differences: [
        { of: "total", expected: 750, got: 1000 },
        { of: "criteria-met", expected: 1, got: 2 },
        { of: "level", expected: "Chưa đạt", got: "Đạt", missing: 0 },
        { of: "indicator", indicatorId: "indicator-1-1", code: "1.1", expected: 250, got: 500 },
      ],
    },
  ]);
});

test("no level is determined while an answer is missing, so none that is expected is reached", () => {
  const { "indicator-2-1": _, ...answers } = sample.answers;
  const expected = { level: { reached: null } };
  const missing = edited(set, {
    kind: "set-sample",
    sampleId: "s",
    sample: { ...sample, answers, expected },
  });
  expect(broken(missing)).toMatchObject([
    { differences: [{ of: "level", expected: null, got: null, missing: 1 }] },
  ]);
});

test("an answer of an indicator that was removed is told", () => {
  const gone = edited(withSample({}), { kind: "remove-node", nodeId: "criterion-2" });
  expect(broken(gone)).toMatchObject([
    { differences: [{ of: "gone", indicatorId: "indicator-2-1" }] },
  ]);
});

test("samples wait while an indicator can't be scored; the rest of the draft can be tried", () => {
  const faulty = change(withSample({ totalHundredths: 1 }), "indicator-1-1", ["measure"], {
    kind: "input",
    input: "nothing",
  });
  expect(isScorable(faulty)).toBe(false);
  expect(broken(faulty)).toEqual([]);
  expect(listIndicators(withoutFaulty(faulty)).map(({ id }) => id)).toEqual(["indicator-2-1"]);
});
