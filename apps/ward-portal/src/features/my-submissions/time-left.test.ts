import { expect, test } from "vitest";
import { timeLeft } from "#features/my-submissions/time-left.ts";

const now = "2026-11-24T03:00:00Z";

test("whole days are counted down, and hours on the last day", () => {
  expect(timeLeft("2026-11-27T02:00:00Z", now)).toEqual({ days: 2, hours: 71 });
  expect(timeLeft("2026-11-24T09:50:00Z", now)).toEqual({ days: 0, hours: 6 });
});

test("nothing is left once the time has passed", () => {
  expect(timeLeft("2026-11-24T02:59:59Z", now)).toBeUndefined();
});
