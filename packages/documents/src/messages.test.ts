import { expect, test } from "vitest";
import { longDate, words } from "#messages.ts";

test.each([
  ["2022-06-05", "ngày 05 tháng 6 năm 2022"],
  ["2022-02-11", "ngày 11 tháng 02 năm 2022"],
  ["2021-12-31", "ngày 31 tháng 12 năm 2021"],
])("%s is written out as %s: days under 10 and months 1, 2 get a 0", (date, text) => {
  expect(longDate(date)).toBe(text);
});

test.each([
  ["5", "Số: 05/BC-V05"],
  ["05", "Số: 05/BC-V05"],
  ["124", "Số: 124/BC-V05"],
  [null, "Số:          /BC-V05"],
])("number %s is printed as %s", (number, text) => {
  expect(words.number(number, "BC-V05")).toBe(text);
});
