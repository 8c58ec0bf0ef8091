import { expect, test } from "vitest";
import { readOutcomes } from "#features/appraisal/settling/typed-outcomes.ts";

const found = { hundredths: 0, state: "scored" as const, finding: null };
const item = (indicatorId: string, claimed = false) => ({
  indicatorId,
  selfHundredths: 500,
  first: found,
  second: found,
  standingHundredths: 0,
  claimed,
});

test.each([
  { typed: {}, because: "nothing is decided" },
  { typed: { a: { outcome: "kept" as const, reason: " " } }, because: "a reason is blank" },
  { typed: { a: { outcome: "changed" as const, reason: "Vì" } }, because: "no points are given" },
])("nothing is sent while $because", ({ typed }) => {
  expect(readOutcomes([item("a")], typed)).toBeUndefined();
});

test("points where the unit claims that it does not apply refuse the claim", () => {
  const typed = {
    a: { outcome: "changed" as const, awardedHundredths: 200, reason: " Có lễ hội " },
  };
  expect(readOutcomes([item("a", true)], typed)).toEqual({
    a: {
      outcome: "changed",
      finding: { awardedHundredths: 200, notApplicable: "refused" },
      reason: "Có lễ hội",
    },
  });
});
