import { expect, test } from "vitest";
import { readPlace } from "#routes/place.ts";

test("an address keeps the snapshot, the city, the words sought and the page", () => {
  const place = { snapshot: "s", city: "c", search: "quán toan", page: 3 };
  expect(readPlace({ ...place, other: true })).toEqual(place);
});

test.each([{ page: 1 }, { page: 0 }, { page: "two" }, { page: 1.5 }])(
  "%o is the first page",
  (address) => {
    expect(readPlace(address)).toEqual({});
  },
);

test("a name that is a number is still words", () => {
  expect(readPlace({ search: 14 })).toEqual({ search: "14" });
});
