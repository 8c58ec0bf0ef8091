import { expect, test } from "vitest";
import {
  awardRange,
  changeFinding,
  correctValues,
  needsReason,
} from "#features/appraisal/change-finding.ts";

test("a finding without anything in it is none", () => {
  const finding = changeFinding(undefined, { sentBack: true, reason: "Thiếu biên bản" });
  expect(finding).toEqual({ sentBack: true, reason: "Thiếu biên bản" });
  expect(changeFinding(finding, { sentBack: false, reason: "" })).toBeUndefined();
});

test("0 points awarded is a finding", () => {
  expect(changeFinding(undefined, { awardedHundredths: 0 })).toEqual({
    awardedHundredths: 0,
    reason: "",
  });
});

test("“không” given in place of the unit's “có” is a correction", () => {
  const change = [{ fieldKey: "met", value: false, typed: undefined }];
  expect(correctValues(undefined, { met: true }, change)).toEqual({ met: false });
});

test("a value put back to the unit's own is no correction any more", () => {
  const change = [{ fieldKey: "cases", value: "7", typed: undefined }];
  expect(correctValues({ cases: "8" }, { cases: "7" }, change)).toBeUndefined();
});

test.each([
  { finding: { awardedHundredths: 0, reason: "" }, needs: true },
  { finding: { values: { a: "1" }, reason: "" }, needs: true },
  { finding: { notApplicable: "refused", reason: "" }, needs: true },
  { finding: { sentBack: true, reason: "" }, needs: true },
  { finding: { notApplicable: "accepted", reason: "" }, needs: false },
] as const)("$finding needs a reason: $needs", ({ finding, needs }) => {
  expect(needsReason(finding)).toBe(needs);
});

test("a bonus is awarded up to its cap, a judged indicator in its steps", () => {
  expect(
    awardRange({
      rule: { kind: "bonus", items: [{ key: "a", hundredths: 100 }], capHundredths: 300 },
    }),
  ).toEqual({
    least: 0,
    most: 300,
    step: 1,
  });
  expect(
    awardRange({
      rule: {
        kind: "judged",
        minHundredths: 100,
        maxHundredths: 300,
        stepHundredths: 50,
        guidance: "",
      },
    }),
  ).toEqual({ least: 100, most: 300, step: 50 });
});
