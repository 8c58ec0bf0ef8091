import { expect, test } from "vitest";
import { readTypedNumber, refuseRange } from "#inputs/typed-number.ts";

const percent = { places: 2, min: "0", max: "100", unit: "%" };
const count = { places: 0, min: "0", max: null, unit: "vụ" };

test.each([
  { typed: "95%", shape: percent, value: "95" },
  { typed: "12,5 %", shape: percent, value: "12.5" },
  { typed: "1.234", shape: count, value: "1234" },
  { typed: " 0 ", shape: count, value: "0" },
])("reads $typed as $value", ({ typed, shape, value }) => {
  expect(readTypedNumber(typed, shape)).toEqual({ kind: "value", value });
});

test.each([
  { typed: "ko", shape: count, code: "not-a-number" },
  { typed: "5%", shape: count, code: "not-a-number" },
  { typed: "1,5", shape: count, code: "too-many-places" },
  { typed: "1,234", shape: percent, code: "ambiguous-number" },
  { typed: "99999999999999999999", shape: count, code: "too-long" },
])("refuses $typed as $code", ({ typed, shape, code }) => {
  expect(readTypedNumber(typed, shape)).toMatchObject({ kind: "unreadable", refusal: { code } });
});

test("blank is neither a number nor a refusal", () => {
  expect(readTypedNumber("  ", count)).toEqual({ kind: "blank" });
});

test("a value outside the range is refused with the range", () => {
  expect(refuseRange("100.01", percent)).toEqual({ code: "out-of-range", min: "0", max: "100" });
  expect(refuseRange("100", percent)).toBeUndefined();
});
