import { indicator } from "@thuocdo/criteria/testing/indicators";
import { expect, test } from "vitest";
import { renameInput } from "#features/node-editor/rename-input.ts";
import { freshKey } from "#features/node-editor/fresh-key.ts";

test("the measure goes on naming the input under its new key", () => {
  const percent = indicator("percent", "i");
  const [first] = percent.inputs;
  const parts = renameInput(percent, first?.key ?? "", "dung-han");
  expect(parts.inputs?.[0]?.key).toBe("dung-han");
  expect(Object.values(parts.measure ?? {})).toContain("dung-han");
  expect(Object.values(parts.measure ?? {})).not.toContain(first?.key);
});

test("in a formula only whole names are renamed, written with _", () => {
  const base = indicator("percent", "i");
  const input = { kind: "yes-no" as const, key: "so", label: "", source: "" };
  const formula = {
    ...base,
    inputs: [input],
    measure: { kind: "formula" as const, expression: "so / (so + so_khac)", unit: "" },
  };
  expect(renameInput(formula, "so", "so-vu").measure).toMatchObject({
    expression: "so_vu / (so_vu + so_khac)",
  });
});

test.each([
  ["Số vụ phạm tội", [], "so-vu-pham-toi"],
  ["Số vụ", ["so-vu", "so-vu-2"], "so-vu-3"],
  ["2021", [], "muc"],
])("the key for %s beside %j is %s", (words, taken, key) => {
  expect(freshKey(words, taken)).toBe(key);
});
