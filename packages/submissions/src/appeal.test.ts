import { criteriaSet } from "@thuocdo/criteria/testing";
import { expect, test } from "vitest";
import { answerAppeal, appealUntil, makeAppeal, type AppealOutcomes } from "#appeal.ts";

const version = criteriaSet("1.1 yes-no", "1.2 yes-no");
const [first, second] = ["indicator-1-1", "indicator-1-2"];
const key = version.groups[0]?.criteria[0]?.indicators[0]?.inputs[0]?.key ?? "";
const context = { unitType: "ward", unitClass: null, periodFrom: "2021-06-01" } as const;
const yes = { values: { [key]: true }, note: "Theo sổ" };
const answers = { formatVersion: 1 as const, byIndicator: { [first]: yes, [second]: yes } };

// 16:59 on 10 July in Việt Nam; three days on is the 13th, which ends at 17:00 UTC.
const approvedAt = "2021-07-10T09:59:00.000Z";
const appealed = {
  version,
  state: "approved" as const,
  reasons: { [second]: "Biên bản đã gửi ngày 02/7" },
  approvedAt,
  appealDays: 3,
  isAppealed: false,
};
const inTime = "2021-07-13T16:59:59.999Z";

test("days to appeal end with the last of them in Việt Nam, whatever the hour of approval", () => {
  expect(appealUntil(approvedAt, 3)).toBe("2021-07-13T17:00:00.000Z");
  // 00:30 on 11 July in Việt Nam
  expect(appealUntil("2021-07-10T17:30:00.000Z", 3)).toBe("2021-07-14T17:00:00.000Z");
});

test("an approval is appealed within the days of its round, and no later", () => {
  expect(makeAppeal(appealed, inTime)).toMatchObject({ ok: true });
  const until = "2021-07-13T17:00:00.000Z";
  const refusal = { code: "appeal-closed", until };
  expect(makeAppeal(appealed, until)).toEqual({ ok: false, refusal });
  expect(makeAppeal({ ...appealed, appealDays: 0 }, approvedAt)).toMatchObject({
    ok: false,
    refusal: { code: "appeal-closed" },
  });
});

test.each([
  { over: { isAppealed: true }, code: "already-appealed" },
  { over: { reasons: {} }, code: "reason-missing" },
  { over: { reasons: { [second]: " " } }, code: "reason-missing" },
  { over: { reasons: { other: "Vì" } }, code: "finding-invalid" },
  { over: { state: "under-appraisal" as const }, code: "act-not-possible" },
])("an appeal is refused as $code for $over", ({ over, code }) => {
  expect(makeAppeal({ ...appealed, ...over }, inTime)).toMatchObject({
    ok: false,
    refusal: { code },
  });
});

function answer(outcomes: AppealOutcomes, appraiserUnitIds: readonly string[] = ["city"]) {
  return answerAppeal({
    version,
    supplement: null,
    answers,
    findings: { [second]: { awardedHundredths: 200, reason: "Thiếu biên bản" } },
    context,
    state: "approved",
    unitId: "ward",
    appraiserUnitIds,
    reasons: appealed.reasons,
    outcomes,
  });
}

test("what is kept leaves the result alone; what is changed makes a new one", () => {
  expect(answer({ [second]: { outcome: "kept", reason: "Biên bản chưa ký" } })).toEqual({
    ok: true,
    value: { amended: null },
  });
  // 5.00 as answered and 4.00 of 5.00 awarded
  const finding = { awardedHundredths: 400 };
  expect(answer({ [second]: { outcome: "changed", finding, reason: "Đã đủ" } })).toMatchObject({
    ok: true,
    value: {
      amended: {
        findings: { [second]: { awardedHundredths: 400, reason: "Đã đủ" } },
        appraisedScore: { totalHundredths: 900 },
      },
    },
  });
  // The unit's own answer stands: 5.00 + 5.00.
  expect(answer({ [second]: { outcome: "changed", finding: null, reason: "Đúng" } })).toMatchObject(
    {
      ok: true,
      value: { amended: { findings: {}, appraisedScore: { totalHundredths: 1000 } } },
    },
  );
});

test("each indicator named is answered, no other, each with a reason", () => {
  const kept = { outcome: "kept", reason: "Chưa ký" } as const;
  expect(answer({})).toEqual({
    ok: false,
    refusal: { code: "appeal-answer-unfit", indicatorIds: [second] },
  });
  expect(answer({ [first]: kept, [second]: kept })).toMatchObject({
    refusal: { code: "appeal-answer-unfit", indicatorIds: [first] },
  });
  expect(answer({ [second]: { outcome: "kept", reason: "" } })).toMatchObject({
    refusal: { code: "reason-missing" },
  });
});

test("nobody answers the appeal of their own unit", () => {
  const kept = { outcome: "kept", reason: "Chưa ký" } as const;
  expect(answer({ [second]: kept }, ["city", "ward"])).toEqual({
    ok: false,
    refusal: { code: "own-unit", unitId: "ward" },
  });
});
