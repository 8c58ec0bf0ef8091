import { criteriaSet } from "@thuocdo/criteria/testing";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { expect, test } from "vitest";
import type { Answer, Answers } from "#answers.ts";
import { applyFindings } from "#appraise.ts";
import { approveSubmission, forwardRevision, returnForCorrection } from "#decide-appraisal.ts";
import type { Findings } from "#finding.ts";

const version = withClaimAllowed(criteriaSet("1.1 yes-no", "1.2 yes-no"));
const [first, second] = version.groups[0]!.criteria[0]!.indicators.map(({ id }) => id) as [
  string,
  string,
];
const [key] = version.groups[0]!.criteria[0]!.indicators[0]!.inputs.map((input) => input.key) as [
  string,
];
const context = { unitType: "ward", unitClass: null, periodFrom: "2021-06-01" } as const;

const yes: Answer = { values: { [key]: true }, note: "Theo sổ" };
const claimed: Answer = {
  values: {},
  notApplicable: { reason: "Không phát sinh", decision: "claimed" },
};

function withClaimAllowed(set: CriteriaSetVersion): CriteriaSetVersion {
  const leaveOut = {
    kind: "leave-out",
    condition: "",
    claimedBy: "unit",
    needsApproval: true,
  } as const;
  return {
    ...set,
    groups: set.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((criterion) => ({
        ...criterion,
        indicators: criterion.indicators.map((indicator) => ({
          ...indicator,
          terms: { ...indicator.terms, notApplicable: leaveOut },
        })),
      })),
    })),
  };
}

function answers(one: Answer, two: Answer): Answers {
  return { formatVersion: 1, byIndicator: { [first]: one, [second]: two } };
}

function appraised(given: Answers, findings: Findings, own: readonly string[] = ["city"]) {
  const state = "under-appraisal" as const;
  return {
    version,
    answers: given,
    findings,
    context,
    state,
    unitId: "ward",
    appraiserUnitIds: own,
  };
}

test("approval keeps the self-score apart: findings make new answers and leave the unit's alone", () => {
  const given = answers(yes, yes);
  const findings = { [second]: { awardedHundredths: 200, reason: "Thiếu 3 biên bản" } };
  const decided = approveSubmission(appraised(given, findings));
  // 5.00 as answered + 2.00 awarded
  expect(decided).toMatchObject({
    ok: true,
    value: { state: "approved", appraisedScore: { totalHundredths: 700 } },
  });
  expect(given).toEqual(answers(yes, yes));
});

test("a corrected value is scored by the rule", () => {
  const findings = { [second]: { values: { [key]: false }, reason: "Kiểm tra thực tế" } };
  expect(approveSubmission(appraised(answers(yes, yes), findings))).toMatchObject({
    ok: true,
    value: { appraisedScore: { totalHundredths: 500 } },
  });
});

test("nobody appraises their own unit", () => {
  expect(approveSubmission(appraised(answers(yes, yes), {}, ["city", "ward"]))).toEqual({
    ok: false,
    refusal: { code: "own-unit", unitId: "ward" },
  });
});

test.each([
  { finding: { awardedHundredths: 100, reason: " " }, because: "points are changed" },
  { finding: { values: { [key]: false }, reason: "" }, because: "a value is corrected" },
  { finding: { sentBack: true, reason: "" }, because: "an indicator is sent back" },
])("a reason is needed where $because", ({ finding }) => {
  expect(approveSubmission(appraised(answers(yes, yes), { [first]: finding }))).toEqual({
    ok: false,
    refusal: { code: "reason-missing", indicatorIds: [first] },
  });
});

test.each([
  { id: "no-such", finding: { awardedHundredths: 1, reason: "x" }, what: "unknown-indicator" },
  { id: first, finding: { awardedHundredths: 501, reason: "x" }, what: "points-out-of-range" },
  { id: first, finding: { awardedHundredths: -1, reason: "x" }, what: "points-out-of-range" },
  {
    id: first,
    finding: { values: { [key]: "perhaps" }, reason: "x" },
    what: `value-invalid:${key}`,
  },
  {
    id: first,
    finding: { notApplicable: "accepted" as const, reason: "" },
    what: "nothing-claimed",
  },
])("a finding that does not fit is refused: $what", ({ id, finding, what }) => {
  expect(approveSubmission(appraised(answers(yes, yes), { [id]: finding }))).toEqual({
    ok: false,
    refusal: { code: "finding-invalid", indicatorId: id, what },
  });
});

test("a claim is decided before approval: accepted it is left out, refused the answer is owed", () => {
  const given = answers(yes, claimed);
  expect(approveSubmission(appraised(given, {}))).toEqual({
    ok: false,
    refusal: {
      code: "answers-incomplete",
      missing: [{ indicatorId: second, what: "claim-undecided" }],
    },
  });
  // 5.00 of 5.00 applicable, on the scale of 10.00
  expect(
    approveSubmission(appraised(given, { [second]: { notApplicable: "accepted", reason: "" } })),
  ).toMatchObject({
    ok: true,
    value: { appraisedScore: { totalHundredths: 1000 } },
  });
  const refused = { [second]: { notApplicable: "refused" as const, reason: "Có phát sinh" } };
  expect(approveSubmission(appraised(given, refused))).toEqual({
    ok: false,
    refusal: { code: "answers-incomplete", missing: [{ indicatorId: second, what: "no-answer" }] },
  });
});

test("a return sends at least one indicator back", () => {
  const given = answers(yes, yes);
  expect(returnForCorrection(appraised(given, {}))).toEqual({
    ok: false,
    refusal: { code: "reason-missing", indicatorIds: [] },
  });
  const back = { [second]: { sentBack: true, reason: "Thiếu minh chứng" } };
  expect(returnForCorrection(appraised(given, back))).toMatchObject({
    ok: true,
    value: { state: "returned" },
  });
});

test("findings on an indicator that was never answered add its values", () => {
  const found = applyFindings(
    { formatVersion: 1, byIndicator: {} },
    { [first]: { values: { [key]: true }, reason: "x" } },
  );
  expect(found.byIndicator[first]).toEqual({ values: { [key]: true } });
});

test("what a level passes on waits for the next, and asks for as much as an approval", () => {
  const findings = { [second]: { awardedHundredths: 200, reason: "Thiếu 3 biên bản" } };
  expect(forwardRevision(appraised(answers(yes, yes), findings))).toMatchObject({
    ok: true,
    value: { state: "submitted", appraisedScore: { totalHundredths: 700 } },
  });
  expect(forwardRevision(appraised(answers(yes, claimed), {}))).toMatchObject({
    ok: false,
    refusal: { code: "answers-incomplete" },
  });
});
