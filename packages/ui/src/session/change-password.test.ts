import { expect, test } from "vitest";
import { passwordFaults } from "#session/change-password.ts";

const typed = { current: "mat-khau-cu-1", next: "mat-khau-moi-2", again: "mat-khau-moi-2" };

test.each([
  { change: {}, faults: {}, because: "all is in order" },
  { change: { current: "" }, faults: { current: "missing" }, because: "the present one is asked" },
  {
    change: { next: "ngan-9-ky", again: "ngan-9-ky" },
    faults: { next: "too-short" },
    because: "nine characters are fewer than ten",
  },
  {
    change: { next: typed.current, again: typed.current },
    faults: { next: "same" },
    because: "it does not change",
  },
  {
    change: { again: "mat-khau-moi-3" },
    faults: { again: "not-repeated" },
    because: "a slip would lock the person out",
  },
])("$change of a new password gives $faults, since $because", ({ change, faults }) => {
  expect(passwordFaults({ ...typed, ...change })).toEqual(faults);
});
