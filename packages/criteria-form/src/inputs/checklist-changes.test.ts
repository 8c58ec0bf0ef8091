import { expect, test } from "vitest";
import { holdsNone, setAll, touchItem } from "#inputs/checklist-changes.ts";
import type { InputOf } from "#inputs/field-change.ts";

const list: InputOf<"checklist"> = {
  kind: "checklist",
  key: "list",
  label: "Đã niêm yết",
  source: "",
  items: [
    { key: "fee", label: "Phí" },
    { key: "line", label: "Đường dây nóng" },
  ],
};

test("the first touch answers every item", () => {
  expect(touchItem(list, { values: {}, fieldKey: "list.fee", held: true })).toEqual([
    { fieldKey: "list.fee", value: true },
    { fieldKey: "list.line", value: false },
  ]);
});

test("a later touch changes its own item alone", () => {
  const values = { "list.fee": true, "list.line": false };
  expect(touchItem(list, { values, fieldKey: "list.line", held: true })).toEqual([
    { fieldKey: "list.line", value: true },
  ]);
});

test("an untouched list is not a list without items", () => {
  expect(holdsNone(list, {})).toBe(false);
  const none = Object.fromEntries(setAll(list, false).map(({ fieldKey }) => [fieldKey, false]));
  expect(holdsNone(list, none)).toBe(true);
});
