import { expect, test } from "vitest";
import { askAgainReasons } from "#carry-over/ask-again.ts";
import type { Indicator } from "#indicator.ts";
import type { Input } from "#input.ts";
import { indicator } from "#testing/indicators.ts";

function asking(...inputs: readonly Input[]): Indicator {
  return { ...indicator("yes-no", "a"), inputs: [...inputs] };
}

const key = "asked";
const named = { key, label: "Hỏi", source: "" };
const whole: Input = { kind: "whole-number", ...named, unit: "vụ", min: "0", max: "100" };
const decimal: Input = { ...whole, kind: "decimal", places: 2 };
const choice = (...keys: readonly string[]): Input => ({
  kind: "choice",
  ...named,
  levels: keys.map((level) => ({ key: level, label: `Mức ${level}` })),
});
const checklist = (...keys: readonly string[]): Input => ({
  kind: "checklist",
  ...named,
  items: keys.map((item) => ({ key: item, label: `Mục ${item}` })),
});
const survey = (minResponses: number, places: number): Input => ({
  kind: "survey",
  ...named,
  minResponses,
  places,
});
const text = (maxLength: number): Input => ({ kind: "text", ...named, maxLength });

test.each<{ before: Input; now: Input; codes: readonly string[]; because: string }>([
  { before: whole, now: { ...whole, label: "Số vụ" }, codes: [], because: "words alone changed" },
  {
    before: whole,
    now: { ...decimal, min: null },
    codes: [],
    because: "a whole number is a decimal",
  },
  { before: decimal, now: whole, codes: ["kind-changed"], because: "2,5 is no whole number" },
  {
    before: whole,
    now: { ...whole, unit: "người" },
    codes: ["unit-changed"],
    because: "5 vụ are not 5 người",
  },
  {
    before: whole,
    now: { ...whole, max: "50" },
    codes: ["range-narrowed"],
    because: "80 was allowed",
  },
  {
    before: { ...whole, min: null },
    now: whole,
    codes: ["range-narrowed"],
    because: "−1 was allowed",
  },
  {
    before: whole,
    now: { ...whole, max: "9.5" },
    codes: ["range-narrowed"],
    because: "figures compare as figures, not as text",
  },
  {
    before: decimal,
    now: { ...decimal, places: 1 },
    codes: ["fewer-places"],
    because: "0,25 was allowed",
  },
  {
    before: choice("a", "b"),
    now: choice("a", "b", "c"),
    codes: [],
    because: "what was chosen can be chosen",
  },
  {
    before: choice("a", "b"),
    now: choice("a"),
    codes: ["level-gone"],
    because: "b may have been chosen",
  },
  {
    before: checklist("a", "b"),
    now: checklist("a"),
    codes: [],
    because: "one item fewer is asked",
  },
  {
    before: checklist("a"),
    now: checklist("a", "b"),
    codes: ["item-added"],
    because: "b was not asked",
  },
  { before: survey(30, 1), now: survey(20, 1), codes: [], because: "fewer responses will do" },
  {
    before: survey(30, 1),
    now: survey(50, 0),
    codes: ["fewer-places", "larger-sample"],
    because: "both ask for more",
  },
  {
    before: text(100),
    now: text(50),
    codes: ["shorter-text"],
    because: "80 characters were allowed",
  },
  {
    before: { ...whole, key: "other" },
    now: whole,
    codes: ["input-added"],
    because: "nothing was asked under this key",
  },
])("$because: $codes", ({ before, now, codes }) => {
  expect(askAgainReasons([asking(before)], asking(now)).map(({ code }) => code)).toEqual(codes);
});

test("an answer for another period is no answer for this one", () => {
  const before = asking(whole);
  const terms = { ...before.terms, period: "previous-or-assessment-year" } as const;
  expect(askAgainReasons([before], { ...before, terms })).toEqual([{ code: "period-changed" }]);
});
