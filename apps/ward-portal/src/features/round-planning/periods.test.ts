import { expect, test } from "vitest";
import { dayBefore, monthOf, quarterOf, yearOf } from "#features/round-planning/periods.ts";

test("a quarter, a month and a year are told by a day in them", () => {
  expect(quarterOf("2026-11-26")).toEqual({ from: "2026-10-01", to: "2026-12-31" });
  expect(quarterOf("2024-02-29")).toEqual({ from: "2024-01-01", to: "2024-03-31" });
  expect(monthOf("2024-02-01")).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  expect(yearOf("2026-06-15")).toEqual({ from: "2026-01-01", to: "2026-12-31" });
});

test("the period before is the one that holds the day before", () => {
  const before = dayBefore(quarterOf("2026-01-10"));
  expect(before).toBe("2025-12-31");
  expect(quarterOf(before)).toEqual({ from: "2025-10-01", to: "2025-12-31" });
});
