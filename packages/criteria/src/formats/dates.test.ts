import { expect, test } from "vitest";
import { dateInVietnam, formatDate, formatInstant, parseDate } from "#formats/dates.ts";

test("a date is shown day first", () => {
  expect(formatDate("2022-06-05")).toBe("05/06/2022");
});

test("an instant is shown on Vietnam's clock, seven hours ahead of UTC", () => {
  expect(formatInstant("2026-11-24T20:05:00Z")).toBe("25/11/2026 03:05");
  expect(formatInstant("2026-11-24T17:00:00Z")).toBe("25/11/2026 00:00");
});

test("a new day begins in Vietnam at 17:00 UTC", () => {
  expect(dateInVietnam(new Date("2026-11-24T16:59:59Z"))).toBe("2026-11-24");
  expect(dateInVietnam(new Date("2026-11-24T17:00:00Z"))).toBe("2026-11-25");
});

test.each([
  ["5/6/2022", "2022-06-05"],
  ["05-06-2022", "2022-06-05"],
  ["29/02/2024", "2024-02-29"],
])("%s is read as %s", (typed, date) => {
  expect(parseDate(typed)).toBe(date);
});

test.each(["29/02/2023", "31/04/2022", "13/13/2022", "2022-06-05", "5/6/22", "hôm nay"])(
  "%s is no date",
  (typed) => {
    expect(parseDate(typed)).toBeUndefined();
  },
);
