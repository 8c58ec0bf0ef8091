import { expect, test } from "vitest";
import { passwordFaults } from "#session/change-password.ts";

const typed = { current: "chin-con-vit-1", next: "con-co-bay-la", again: "con-co-bay-la" };

test.each([
  { change: {}, faults: {}, because: "all is in order" },
  { change: { current: "" }, faults: { current: "missing" }, because: "the present one is asked" },
  {
    change: { next: "ngan-9-ky", again: "ngan-9-ky" },
    faults: { next: "too-short" },
    because: "nine characters are fewer than ten",
  },
  {
    change: { next: "Matkhau@2026", again: "Matkhau@2026" },
    faults: { next: "common" },
    because: "everybody would guess it",
  },
  {
    change: { next: typed.current, again: typed.current },
    faults: { next: "same" },
    because: "it does not change",
  },
  {
    change: { again: "con-co-bay-xa" },
    faults: { again: "not-repeated" },
    because: "a slip would lock the person out",
  },
])("$change of a new password gives $faults, since $because", ({ change, faults }) => {
  expect(passwordFaults({ ...typed, ...change }, "can-bo")).toEqual(faults);
});
