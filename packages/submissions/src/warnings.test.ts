import type { Input } from "@thuocdo/criteria/input";
import { criteriaSet } from "@thuocdo/criteria/testing";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { expect, test } from "vitest";
import type { Answer } from "#answers.ts";
import { completenessOf } from "#completeness.ts";
import { listWarnings, withoutIdleReasons } from "#warnings.ts";

const shape = { key: "n", label: "Số vụ", source: "", min: null, max: null };
const count: Input = { ...shape, kind: "whole-number", unit: "vụ" };
const percent: Input = { ...shape, kind: "decimal", unit: "%", places: 2 };
const survey: Input = {
  kind: "survey",
  key: "n",
  label: "Hài lòng",
  source: "",
  places: 1,
  minResponses: 1,
};

/** A set of one indicator that asks one thing. */
function asking(input: Input): CriteriaSetVersion {
  const version = structuredClone(criteriaSet("1.1 yes-no"));
  const indicator = version.groups[0]!.criteria[0]!.indicators[0]!;
  indicator.id = "i";
  indicator.inputs = [input];
  indicator.measure = { kind: "input", input: "n" };
  indicator.rule = { kind: "linear", zeroAt: "0", fullAt: "100", hundredths: 500 };
  return version;
}

function warnings(input: Input, before: string, answer: Answer) {
  const key = input.kind === "survey" ? "n.percent" : "n";
  return listWarnings(
    asking(input),
    { formatVersion: 1, byIndicator: { i: answer } },
    { i: { [key]: before } },
  );
}

test.each([
  { before: "12", now: "24", warns: true, because: "it is twice as much and 12 more" },
  { before: "12", now: "23", warns: false, because: "it is not twice as much" },
  { before: "1", now: "2", warns: false, because: "few become twice as many in daily life" },
  { before: "9", now: "18", warns: false, because: "9 more are fewer than 10" },
  { before: "10", now: "20", warns: true, because: "10 more are no longer few" },
  { before: "20", now: "10", warns: true, because: "it is half" },
  { before: "20", now: "11", warns: false, because: "it is more than half" },
  { before: "0", now: "10", warns: true, because: "there were none" },
  { before: "10", now: "0", warns: true, because: "there are none any more" },
  { before: "0", now: "0", warns: false, because: "nothing changed" },
  { before: "1.5", now: "11.5", warns: true, because: "quantities are compared exactly" },
  { before: "-5", now: "5", warns: true, because: "10 away is far, whatever the sign" },
])("from $before to $now warns: $warns, since $because", ({ before, now, warns }) => {
  expect(warnings(count, before, { values: { n: now } }).length > 0).toBe(warns);
});

test.each([
  { input: percent, before: "95", now: "75", warns: true },
  { input: percent, before: "95", now: "75.01", warns: false },
  { input: percent, before: "4", now: "9", warns: false },
])("a percentage from $before to $now warns: $warns", ({ input, before, now, warns }) => {
  expect(warnings(input, before, { values: { n: now } }).length > 0).toBe(warns);
});

test("of a survey its percentage is compared, not how many answered", () => {
  const answer = { values: { "n.percent": "60", "n.responses": "900" } };
  expect(warnings(survey, "90", answer)).toEqual([
    {
      indicatorId: "i",
      key: "far-from-before/n.percent",
      fieldKey: "n.percent",
      before: "90",
      now: "60",
      reason: undefined,
    },
  ]);
});

test("nothing is compared where there is no figure, before or now, or the indicator is claimed not to apply", () => {
  expect(warnings(count, "12", { values: {} })).toEqual([]);
  expect(warnings(count, "mười hai", { values: { n: "40" } })).toEqual([]);
  const claim = { reason: "Không có", decision: "claimed" } as const;
  expect(warnings(count, "12", { values: { n: "40" }, notApplicable: claim })).toEqual([]);
  const refused = { ...claim, decision: "refused" } as const;
  expect(warnings(count, "12", { values: { n: "40" }, notApplicable: refused })).toHaveLength(1);
});

test("a warning keeps the submission from being complete until it has a reason", () => {
  const version = asking(count);
  const context = { unitType: "ward", unitClass: null, periodFrom: "2021-06-01" } as const;
  const owed = (reasons?: Record<string, string>, open?: ReadonlySet<string>) =>
    completenessOf(
      version,
      {
        formatVersion: 1,
        byIndicator: { i: { values: { n: "40" }, note: "Theo sổ", ...(reasons && { reasons }) } },
      },
      context,
      { previous: { i: { n: "12" } }, open },
    ).missing;
  const unexplained = [{ indicatorId: "i", what: "warning-unexplained" }];
  expect(owed()).toEqual(unexplained);
  expect(owed({ "far-from-before/n": "  " })).toEqual(unexplained);
  expect(owed({ "far-from-before/other": "Lập thêm tổ" })).toEqual(unexplained);
  expect(owed({ "far-from-before/n": "Lập thêm tổ" })).toEqual([]);
  // What a returned submission does not ask again can't be given a reason any more.
  expect(owed(undefined, new Set(["other"]))).toEqual([]);
});

test("a reason is sent with the warning it answers; one whose warning has gone stays behind", () => {
  const reasons = { "far-from-before/n": "Lập thêm tổ", "far-from-before/old": "Cũ" };
  const answers = {
    formatVersion: 1,
    byIndicator: { i: { values: { n: "40" }, reasons }, j: { values: {}, reasons } },
  } as const;
  const standing = listWarnings(asking(count), answers, { i: { n: "12" } });
  expect(withoutIdleReasons(answers, standing).byIndicator).toEqual({
    i: { values: { n: "40" }, reasons: { "far-from-before/n": "Lập thêm tổ" } },
    j: { values: {} },
  });
});
