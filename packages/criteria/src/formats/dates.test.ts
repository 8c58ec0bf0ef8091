import { expect, test } from "vitest";
import {
  dateInVietnam,
  formatDate,
  formatInstant,
  instantInVietnam,
  parseDate,
  parseTime,
} from "#formats/dates.ts";

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

test("eight digits are a date day first, as phones whose keys are digits alone give it", () => {
  expect(parseDate("05062022")).toBe("2022-06-05");
  // Year first, as machines write it: 20/22 is no day of a month, and 1012 no year of ours.
  expect(parseDate("20220605")).toBeUndefined();
  expect(parseDate("20121012")).toBeUndefined();
  expect(parseDate("30022022")).toBeUndefined();
});

test.each(["29/02/2023", "31/04/2022", "13/13/2022", "2022-06-05", "5/6/22", "hôm nay"])(
  "%s is no date",
  (typed) => {
    expect(parseDate(typed)).toBeUndefined();
  },
);

test.each([
  ["17:00", "17:00"],
  ["7h30", "07:30"],
  ["17h", "17:00"],
  [" 8 ", "08:00"],
  ["23.59", "23:59"],
])("a time is read as it is written: %s", (typed, time) => {
  expect(parseTime(typed)).toBe(time);
});

test("what is no time is not taken for one", () => {
  for (const typed of ["24:00", "12:60", "", "5 giờ chiều", "1730"]) {
    expect(parseTime(typed), typed).toBeUndefined();
  }
});

test("a day and a time on Vietnam's clock are seven hours ahead of UTC", () => {
  expect(instantInVietnam("2027-01-01", "06:59")).toBe("2026-12-31T23:59:00.000Z");
});
