import { expect, test } from "vitest";
import { letOff, type CalledUnit } from "#units/let-off.ts";

const ended: CalledUnit = { roundState: "open", endedOn: "2021-07-05", letOff: false };

test.each<{ unit: CalledUnit; code: string | undefined; because: string }>([
  { unit: ended, code: undefined, because: "the unit is no more from today on" },
  {
    unit: { ...ended, roundState: "closed" },
    code: undefined,
    because: "a closed round may open again",
  },
  { unit: { ...ended, endedOn: null }, code: "unit-goes-on", because: "the unit is there" },
  {
    unit: { ...ended, endedOn: "2021-07-06" },
    code: "unit-goes-on",
    because: "it ends only tomorrow",
  },
  { unit: { ...ended, letOff: true }, code: "unit-let-off-already", because: "once is enough" },
  {
    unit: { ...ended, roundState: "frozen" },
    code: "round-act-not-possible",
    because: "frozen stays",
  },
  {
    unit: { ...ended, roundState: "planned" },
    code: "round-act-not-possible",
    because: "nothing is owed yet",
  },
])("$because: $code", ({ unit, code }) => {
  const done = letOff(unit, "2021-07-05");
  expect(done.ok ? undefined : done.refusal.code).toBe(code);
});
