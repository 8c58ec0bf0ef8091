import { expect, test } from "vitest";
import { readPlace } from "#lib/place.ts";

test("an address keeps which units are listed, which are pinned, and the page", () => {
  const place = {
    city: "c",
    search: "quán toan",
    level: "dat",
    unmet: "c18",
    state: "not-submitted",
    barred: true,
    pins: ["a", "b"],
    page: 3,
  };
  expect(readPlace({ ...place, other: true })).toEqual(place);
});

test.each([
  { page: 1 },
  { page: 0 },
  { page: "two" },
  { page: 1.5 },
  { state: "approved" },
  { barred: "yes" },
  { pins: "a" },
  { pins: [1] },
])("%o is left aside", (address) => {
  expect(readPlace(address)).toEqual({});
});

test("a name that is a number is still words", () => {
  expect(readPlace({ search: 14 })).toEqual({ search: "14" });
});
