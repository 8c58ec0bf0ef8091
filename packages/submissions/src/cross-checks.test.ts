import type { CrossCheck } from "@thuocdo/criteria/cross-check";
import { criteriaSet } from "@thuocdo/criteria/testing";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { expect, test } from "vitest";
import type { Answer, Answers } from "#answers.ts";
import { completenessOf } from "#completeness.ts";
import { brokenChecks, checkOfReason, concerns, listCrossChecks } from "#cross-checks.ts";
import { withoutIdleReasons } from "#warnings.ts";

const figure = { indicatorId: null, period: "current" } as const;

/** Solved cases (1.1) of no more than were received (1.2). */
const solved: CrossCheck = {
  key: "solved",
  severity: "hard",
  figures: [
    { ...figure, name: "a", fieldKey: "n" },
    { ...figure, name: "b", fieldKey: "n", indicatorId: "received" },
  ],
  holds: "a <= b",
  sentence: "Số vụ đã giải quyết không thể nhiều hơn số vụ tiếp nhận.",
};

/** Up or down by more than a fifth since the period before. */
const change: CrossCheck = {
  key: "change",
  severity: "soft",
  figures: [
    { ...figure, name: "now", fieldKey: "n" },
    { ...figure, name: "before", fieldKey: "n", period: "previous" },
  ],
  holds: "now * 100 <= before * 120 && now * 100 >= before * 80",
  sentence: "Thay đổi quá 20 % so với kỳ trước.",
};

function versionWith(...checks: CrossCheck[]): CriteriaSetVersion {
  const version = structuredClone(criteriaSet("1.1 yes-no", "1.2 yes-no"));
  for (const [at, indicator] of version.groups[0]!.criteria[0]!.indicators.entries()) {
    indicator.id = ["solved", "received"][at]!;
    indicator.inputs = [
      {
        kind: "whole-number",
        key: "n",
        label: "Số vụ",
        source: "",
        unit: "vụ",
        min: "0",
        max: null,
      },
    ];
    indicator.measure = { kind: "input", input: "n" };
    indicator.rule = { kind: "linear", zeroAt: "0", fullAt: "100", hundredths: 500 };
  }
  version.groups[0]!.criteria[0]!.indicators[0]!.terms.crossChecks = checks;
  return version;
}

function answersOf(
  one: string | undefined,
  other: string | undefined,
  more: Partial<Answer> = {},
): Answers {
  const values = (n: string | undefined) => (n === undefined ? {} : { n });
  return {
    formatVersion: 1,
    byIndicator: {
      solved: { values: values(one), note: "Theo sổ", ...more },
      received: { values: values(other), note: "Theo sổ" },
    },
  };
}

const everywhere = (_id: string) => true;

function broken(check: CrossCheck, answers: Answers, before?: string, applies = everywhere) {
  const previous = before === undefined ? {} : { solved: { n: before } };
  return brokenChecks(listCrossChecks(versionWith(check)), answers, previous, applies).map(
    ({ key }) => key,
  );
}

test("a check within the form is broken by figures of two indicators", () => {
  expect(broken(solved, answersOf("40", "40"))).toEqual([]);
  expect(broken(solved, answersOf("41", "40"))).toEqual(["cross-check/solved"]);
});

test("a check against the period before holds up to its bounds", () => {
  expect(broken(change, answersOf("60", "99"), "50")).toEqual([]);
  expect(broken(change, answersOf("61", "99"), "50")).toEqual(["cross-check/change"]);
  expect(broken(change, answersOf("40", "99"), "50")).toEqual([]);
  expect(broken(change, answersOf("39", "99"), "50")).toEqual(["cross-check/change"]);
});

test("what is not given breaks nothing: a blank, text, a period that was not asked, what does not apply", () => {
  expect(broken(solved, answersOf("41", undefined))).toEqual([]);
  expect(broken(solved, answersOf("nhiều", "40"))).toEqual([]);
  expect(broken(change, answersOf("61", "99"))).toEqual([]);
  expect(broken(solved, answersOf("41", "40"), undefined, (id) => id !== "received")).toEqual([]);
  const claim = { reason: "Không phát sinh", decision: "claimed" } as const;
  expect(broken(solved, answersOf("41", "40", { notApplicable: claim }))).toEqual([]);
  const divided = { ...solved, holds: "a / b <= 1" };
  expect(broken(divided, answersOf("41", "0"))).toEqual([]);
});

test("it concerns the indicator that has it, and those whose figures it compares", () => {
  const [placed] = listCrossChecks(versionWith(solved));
  expect(["solved", "received", "other"].map((id) => concerns(placed!, id))).toEqual([
    true,
    true,
    false,
  ]);
});

const context = { unitType: "ward", unitClass: null, periodFrom: "2021-06-01" } as const;

function owed(check: CrossCheck, answers: Answers, open?: ReadonlySet<string>) {
  const previous = { solved: { n: "50" } };
  return completenessOf(versionWith(check), answers, context, { previous, open });
}

test("a hard one stands in the way of sending whatever is said; a soft one until it has a reason", () => {
  const reasons = { "cross-check/solved": "Tồn từ năm trước", "cross-check/change": "Sáp nhập" };
  const hard = owed(solved, answersOf("41", "40", { reasons }));
  expect(hard.invalid).toEqual([{ indicatorId: "solved", what: "cross-check-broken" }]);
  const silent = owed(change, answersOf("61", "99"));
  expect(silent.missing).toEqual([{ indicatorId: "solved", what: "cross-check-unexplained" }]);
  const said = owed(change, answersOf("61", "99", { reasons }));
  expect([...said.missing, ...said.invalid]).toEqual([]);
});

test("of a returned submission it is asked where something can be changed", () => {
  const answers = answersOf("41", "40");
  expect(owed(solved, answers, new Set(["received"])).invalid).toEqual([
    { indicatorId: "received", what: "cross-check-broken" },
  ]);
  expect(owed(solved, answers, new Set(["other"])).invalid).toEqual([]);
  expect(owed(change, answersOf("61", "99"), new Set(["received"])).missing).toEqual([]);
});

test("the reason for a broken check is sent along, and stays behind once it holds", () => {
  const reasons = { "cross-check/change": "Sáp nhập" };
  const answers = answersOf("61", "99", { reasons });
  const kept = (given: Answers) =>
    withoutIdleReasons(given, owed(change, given).broken).byIndicator["solved"]?.reasons;
  expect(kept(answers)).toEqual(reasons);
  expect(kept(answersOf("60", "99", { reasons }))).toBeUndefined();
  expect(checkOfReason([solved, change], "cross-check/change")).toBe(change);
  expect(checkOfReason([solved], "far-from-before/change")).toBeUndefined();
});
