import { expect, test } from "vitest";
import type { Answer } from "#answers.ts";
import { changedIndicators, openIndicators, refuseClosed } from "#returned-answers.ts";

const reason = "Thiếu minh chứng";
const findings = {
  sentBack: { sentBack: true, reason },
  claimed: { notApplicable: "refused", reason },
  lowered: { awardedHundredths: 100, reason },
  remarked: { sentBack: false, reason },
} as const;

test("a returned submission asks again what was sent back and whose claim was refused, and nothing else", () => {
  expect([...(openIndicators({ findings }) ?? [])]).toEqual(["sentBack", "claimed"]);
});

test("a submission returned as a whole is open as a whole", () => {
  expect(openIndicators({ findings: { lowered: findings.lowered } })).toBeUndefined();
  expect(refuseClosed({ findings: {} }, ["any"])).toBeUndefined();
  expect(refuseClosed(undefined, ["any"])).toBeUndefined();
});

test("what is not asked again is refused by name, each once", () => {
  expect(refuseClosed({ findings }, ["sentBack", "lowered", "other", "other"])).toEqual({
    code: "indicator-not-open",
    indicatorIds: ["lowered", "other"],
  });
});

test("an indicator answered, corrected or emptied since is named; the order of fields does not count", () => {
  const answers = (byIndicator: Record<string, Answer>) =>
    ({ formatVersion: 1, byIndicator }) as const;
  const before = answers({
    same: { values: { one: "1", two: "2" } },
    corrected: { values: { one: "1" } },
    emptied: { values: { one: "1" } },
  });
  const now = answers({
    same: { values: { two: "2", one: "1" } },
    corrected: { values: { one: "1" }, note: "Theo sổ" },
    added: { values: { one: "1" } },
  });
  expect([...changedIndicators(before, now)]).toEqual(["corrected", "emptied", "added"]);
});
