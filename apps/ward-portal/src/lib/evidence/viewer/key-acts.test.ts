import { expect, test } from "vitest";
import { actOf } from "#lib/evidence/viewer/key-acts.ts";

const plain = { ctrlKey: false, altKey: false, metaKey: false };

test("the arrows change the file while it is seen whole, and scroll it when it is zoomed", () => {
  expect(actOf({ ...plain, key: "ArrowRight" }, { wide: false })).toBe("next");
  expect(actOf({ ...plain, key: "ArrowRight" }, { wide: true })).toBeUndefined();
  expect(actOf({ ...plain, key: "PageUp" }, { wide: true })).toBe("previous");
});

test("the browser's own shortcuts stay its own", () => {
  expect(actOf({ ...plain, ctrlKey: true, key: "r" }, { wide: false })).toBeUndefined();
  expect(actOf({ ...plain, ctrlKey: true, key: "+" }, { wide: false })).toBeUndefined();
});
