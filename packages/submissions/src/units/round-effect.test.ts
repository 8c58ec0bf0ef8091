import { expect, test } from "vitest";
import { roundEffect } from "#units/round-effect.ts";

const periodTo = "2021-12-31";
const within = "2021-12-31";
const after = "2022-01-01";

test.each([
  ["planned", within, true, "to-be-replanned"],
  ["planned", within, false, "read-at-opening"],
  ["planned", after, true, "untouched"],
  ["open", within, true, "stays-until-released"],
  ["open", after, true, "stays-until-released"],
  ["open", within, false, "stays-called"],
  ["open", after, false, "untouched"],
  ["closed", after, true, "stays-until-released"],
  ["frozen", after, true, "untouched"],
] as const)(
  "a round that is %s, a change on %s, the unit ends: %s, so it is %s",
  (state, effectiveOn, ends, effect) => {
    expect(roundEffect({ state, periodTo }, { effectiveOn, ends })).toBe(effect);
  },
);
