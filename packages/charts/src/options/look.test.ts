import { expect, test } from "vitest";
import { legendLines } from "#options/look.ts";

const cities = ["Cần Thơ", "Đà Nẵng", "Hà Nội", "Hải Phòng", "Hồ Chí Minh"].map(
  (name) => `Thành phố ${name}`,
);

test("the drawing begins below as many lines as its legend takes at that width", () => {
  // At 11 px a name of 17 to 21 letters takes 150 to 177 px with its sign.
  expect(legendLines(cities, { fontPx: 11, widthPx: 1000 })).toBe(1);
  expect(legendLines(cities, { fontPx: 11, widthPx: 350 })).toBe(3);
  expect(legendLines(["Kỳ đối chiếu", "Kỳ này"], { fontPx: 11, widthPx: 350 })).toBe(1);
});

test("a name wider than the drawing has a line of its own", () => {
  expect(legendLines(["Thành phố Hồ Chí Minh", "a"], { fontPx: 20, widthPx: 100 })).toBe(2);
});
