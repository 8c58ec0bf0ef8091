import { expect, test } from "vitest";
import { countLeftBehind } from "#features/appraisal/use-previous.ts";

test("points lowered before and not found again are counted; a remark alone is not", () => {
  const findings = {
    lowered: { awardedHundredths: 200, reason: "Chưa ký" },
    corrected: { values: { one: "1" }, reason: "Theo biên bản" },
    remarked: { sentBack: true, reason: "Thiếu trang" },
  };
  expect(countLeftBehind({ findings }, {})).toBe(2);
  const again = { lowered: { awardedHundredths: 250, reason: "Đã ký" } };
  expect(countLeftBehind({ findings }, again)).toBe(1);
  expect(countLeftBehind(undefined, {})).toBe(0);
});
