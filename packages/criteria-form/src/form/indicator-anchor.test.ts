import { expect, test } from "vitest";
import { nextGap } from "#form/indicator-anchor.ts";

test("gaps are gone through in order and start over after the last", () => {
  expect(nextGap(["a", "b"], undefined)).toBe("a");
  expect(nextGap(["a", "b"], "a")).toBe("b");
  expect(nextGap(["a", "b"], "b")).toBe("a");
});

test("where the last gap has been filled, the way starts at the first that remains", () => {
  expect(nextGap(["b", "c"], "a")).toBe("b");
});

test("without gaps there is nowhere to go", () => {
  expect(nextGap([], "a")).toBeUndefined();
});
