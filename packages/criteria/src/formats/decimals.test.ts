import { expect, test } from "vitest";
import { formatDecimal, parseDecimal } from "#formats/decimals.ts";

test.each([
  ["0", "0"],
  ["1234.5", "1.234,5"],
  ["-1234567", "-1.234.567"],
  ["999", "999"],
  ["0.125", "0,125"],
])("%s is shown as %s", (canonical, shown) => {
  expect(formatDecimal(canonical)).toBe(shown);
});

test.each([
  {
    typed: "1.234,5",
    value: "1234.5",
    because: "dots group thousands and the comma starts the fraction",
  },
  { typed: "12,5", value: "12.5", because: "the comma starts the fraction" },
  { typed: "12.5", value: "12.5", because: "one digit after a dot is no group of thousands" },
  { typed: "1.234", value: "1234", because: "a dot before three digits is a thousand here" },
  { typed: "1 234 567", value: "1234567", because: "spaces may group" },
  { typed: "1\u00A0234,50", value: "1234.5", because: "hard spaces come with pasted text" },
  { typed: "1,234.5", value: "1234.5", because: "no Vietnamese reading exists" },
  { typed: "1,234,567", value: "1234567", because: "no Vietnamese reading exists" },
  { typed: "007,50", value: "7.5", because: "needless zeros are dropped" },
  { typed: "-0", value: "0", because: "there is one zero" },
  { typed: "−3", value: "-3", because: "the minus sign of Word is a minus" },
  { typed: "0.125", value: "0.125", because: "a group of thousands never starts with zero" },
])("reads $typed as $value, since $because", ({ typed, value }) => {
  expect(parseDecimal(typed)).toEqual({ ok: true, value });
});

test.each(["12a", "1.23.4", "1,2,3", "95%", "--1", "1.2345,6", ".", "x", "1e5"])(
  "refuses %s as no number",
  (typed) => {
    expect(parseDecimal(typed)).toEqual({ ok: false, refusal: { code: "not-a-number" } });
  },
);

test("a blank is not a zero", () => {
  expect(parseDecimal("  ")).toEqual({ ok: false, refusal: { code: "blank" } });
});

test("a dot before three digits is ambiguous where three places are allowed", () => {
  expect(parseDecimal("1.234", { places: 3 })).toEqual({
    ok: false,
    refusal: { code: "ambiguous-number", readings: ["1234", "1.234"] },
  });
});

test("a comma before three digits is ambiguous where three places are not allowed", () => {
  expect(parseDecimal("1,234", { places: 0 })).toEqual({
    ok: false,
    refusal: { code: "ambiguous-number", readings: ["1234", "1.234"] },
  });
});

test("more places than the field holds are refused, not rounded", () => {
  expect(parseDecimal("1,25", { places: 1 })).toEqual({
    ok: false,
    refusal: { code: "too-many-places", places: 1 },
  });
});

test("what is shown can be read back", () => {
  for (const value of ["0", "12.5", "-1234567.89", "1000000", "0.005"]) {
    expect(parseDecimal(formatDecimal(value))).toEqual({ ok: true, value });
  }
});
