import { expect, test } from "vitest";
import { changedIndicators } from "#features/appraisal/use-previous.ts";

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
