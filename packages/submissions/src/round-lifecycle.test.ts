import { expect, test } from "vitest";
import { mayOpenAgainst } from "#round-lifecycle.ts";

test.each([
  ["draft", false],
  ["in-consultation", false],
  ["issued", true],
  ["superseded", true],
  ["withdrawn", false],
] as const)("a planned round against a version that is %s may open: %s", (state, may) => {
  expect(mayOpenAgainst(state)).toBe(may);
});
