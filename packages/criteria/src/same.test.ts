import { expect, test } from "vitest";
import { same } from "#same.ts";

test.each([
  { one: { a: 1, b: [1, { c: null }] }, other: { b: [1, { c: null }], a: 1 } },
  { one: "5", other: "5" },
  { one: null, other: null },
])("values are the same whatever the order of their members: $one", ({ one, other }) => {
  expect(same(one, other)).toBe(true);
});

test.each([
  { one: { a: 1 }, other: { a: 1, b: 2 } },
  { one: { a: 1, b: 2 }, other: { a: 1 } },
  { one: { a: null }, other: {} },
  { one: [1, 2], other: [2, 1] },
  { one: [], other: {} },
  { one: { 0: "a" }, other: ["a"] },
  { one: 5, other: "5" },
  { one: null, other: {} },
  {
    one: { kind: "merged", into: "a", weightPercent: 60 },
    other: { kind: "merged", into: "a", weightPercent: 40 },
  },
])("$one is not $other", ({ one, other }) => {
  expect(same(one, other)).toBe(false);
});
