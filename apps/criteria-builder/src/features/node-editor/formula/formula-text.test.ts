import type { Input } from "@thuocdo/criteria/input";
import { expect, test } from "vitest";
import {
  formulaNames,
  namesLike,
  withName,
  withPlainSigns,
  wordAt,
} from "#features/node-editor/formula/formula-text.ts";

const count = (key: string, label: string): Input => ({
  kind: "whole-number",
  key,
  label,
  source: "",
  unit: "vụ",
  min: "0",
  max: null,
});
const note: Input = { kind: "text", key: "note", label: "", source: "", maxLength: 10 };
const names = formulaNames([count("so-vu", "Số vụ đã làm rõ"), note, count("dan", "Dân số")]);

test("a formula calls numeric inputs by their keys, - written _", () => {
  expect(names.map(({ name }) => name)).toEqual(["so_vu", "dan"]);
});

test.each([
  ["so_v + dan", 4, "so_v"],
  ["so_vu + dan", 2, "so_vu"],
  ["1 + ", 4, ""],
  ["(vụ", 3, "vụ"],
])("in “%s” the caret at %d stands in “%s”", (text, caret, word) => {
  const { from, to } = wordAt(text, caret);
  expect(text.slice(from, to)).toBe(word);
});

test.each([
  ["vu", ["so_vu"]],
  ["lam", ["so_vu"]],
  ["so_v", ["so_vu"]],
  ["Số", ["so_vu", "dan"]],
  ["", ["so_vu", "dan"]],
  ["xyz", []],
])("“%s” is found in the name or the words of %j", (typed, found) => {
  expect(namesLike(names, typed).map(({ name }) => name)).toEqual(found);
});

test("a name takes the place of what was typed for it, and the caret stands after it", () => {
  expect(withName("2 * v + 1", { from: 4, to: 5 }, "so_vu")).toEqual({
    text: "2 * so_vu + 1",
    caret: 9,
  });
  expect(withName("2 *", { from: 3, to: 3 }, "dan")).toEqual({ text: "2 * dan", caret: 7 });
  expect(withName("max(", { from: 4, to: 4 }, "dan")).toEqual({ text: "max(dan", caret: 7 });
});

test("signs as they stand in papers are taken", () => {
  expect(withPlainSigns("a × 100 ÷ b − 1 ≥ 0")).toBe("a * 100 / b - 1 >= 0");
});
