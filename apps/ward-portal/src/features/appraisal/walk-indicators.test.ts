import { expect, test } from "vitest";
import { walkActOf, walkFrom } from "#features/appraisal/walk-indicators.ts";

const plain = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false };

test.each([
  [{ key: "ArrowDown", altKey: true }, "next"],
  [{ key: "ArrowUp", altKey: true }, "previous"],
  [{ key: "F8" }, "next-open"],
  [{ key: "F8", shiftKey: true }, "previous-open"],
  [{ key: "Enter", altKey: true }, "find"],
  [{ key: "ArrowDown" }, undefined],
  [{ key: "ArrowDown", altKey: true, ctrlKey: true }, undefined],
  [{ key: "a", altKey: true }, undefined],
] as const)("%o asks for %s", (pressed, act) => {
  expect(walkActOf({ ...plain, ...pressed })).toBe(act);
});

const shown = ["a", "b", "c", "d"];
const all = new Set(shown);
const open = new Set(["b", "d"]);

test.each([
  { from: undefined, step: 1, among: all, to: "a", because: "the walk begins at the first" },
  { from: "a", step: 1, among: all, to: "b", because: "b follows a" },
  { from: "b", step: 1, among: open, to: "d", because: "c is not to be looked at" },
  { from: "d", step: 1, among: open, to: "d", because: "there is none further" },
  { from: "c", step: -1, among: open, to: "b", because: "b is the one before" },
  { from: "b", step: -1, among: open, to: "b", because: "there is none before" },
] as const)("from $from it goes to $to, since $because", ({ from, step, among, to }) => {
  expect(walkFrom(from, step, { shown, among })).toBe(to);
});
