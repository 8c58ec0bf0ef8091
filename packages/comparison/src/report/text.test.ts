import { expect, test } from "vitest";
import { countText, dateText, instantParts, pointsText, signed } from "#report/text.ts";

test.each([
  [8725, "87,25"],
  [5, "0,05"],
  [0, "0,00"],
  [-150, "−1,50"],
  [123_456_789, "1.234.567,89"],
])("%i hundredths are %s", (hundredths, text) => {
  expect(pointsText(hundredths)).toBe(text);
});

test("thousands are parted by points", () => {
  expect(countText(10_603)).toBe("10.603");
  expect(countText(-3321)).toBe("−3.321");
});

test("a rise carries its sign", () => {
  expect(signed(pointsText(250), 250)).toBe("+2,50");
  expect(signed(pointsText(-250), -250)).toBe("−2,50");
});

test("dates and instants are read as in Vietnam", () => {
  expect(dateText("2022-06-05")).toBe("05/06/2022");
  expect(instantParts("2022-07-10T18:30:00.000Z")).toEqual({ time: "01:30", date: "11/07/2022" });
});
