import { expect, test } from "vitest";
import { changedIndicators, countLeftBehind } from "#features/appraisal/use-previous.ts";

test("an indicator answered, corrected or emptied since is named; the order of fields does not count", () => {
  const before = {
    answers: {
      formatVersion: 1,
      byIndicator: {
        same: { values: { one: "1", two: "2" } },
        corrected: { values: { one: "1" } },
        emptied: { values: { one: "1" } },
      },
    },
  } as const;
  const now = {
    answers: {
      formatVersion: 1,
      byIndicator: {
        same: { values: { two: "2", one: "1" } },
        corrected: { values: { one: "1" }, note: "Theo sổ" },
        added: { values: { one: "1" } },
      },
    },
  } as const;
  expect([...changedIndicators(before, now)]).toEqual(["corrected", "emptied", "added"]);
});

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
