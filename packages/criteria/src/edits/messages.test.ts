import { expect, test } from "vitest";
import type { Edit } from "#edits/edit.ts";
import { describeEdit, describeField, describePlace, describeValue } from "#edits/messages.ts";
import { nodeNames } from "#edits/node-names.ts";
import { placeField } from "#edits/touches.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { indicator } from "#testing/indicators.ts";

const set = criteriaSet("1.1 percent", "1.2 yes-no");
const find = nodeNames(set);
const { rule, measure } = indicator("gate", "a");
const title = (nodeId: string): Edit => ({ kind: "set-field", nodeId, path: ["title"], value: "" });

test.each<{ edit: Edit; words: string }>([
  { edit: title("indicator-1-2"), words: "sửa tên gọi của chỉ số 1.2" },
  { edit: title("version"), words: "sửa tên gọi của bộ tiêu chí" },
  { edit: title("group-I"), words: "sửa tên gọi của nhóm tiêu chí I" },
  { edit: title("gone"), words: "sửa tên gọi của mục đã xóa" },
  {
    edit: { kind: "set-field", nodeId: "indicator-1-1", path: ["terms", "minimum"], value: null },
    words: "sửa mức tối thiểu của chỉ số 1.1",
  },
  {
    edit: { kind: "set-parts", nodeId: "indicator-1-1", parts: { measure, rule } },
    words: "sửa cách tính, cách chấm điểm của chỉ số 1.1",
  },
  {
    edit: {
      kind: "add-indicator",
      parentId: "criterion-1",
      index: 0,
      node: { ...indicator("gate", "new"), title: "Có kế hoạch." },
    },
    words: "thêm chỉ số “Có kế hoạch”",
  },
  {
    edit: { kind: "move-node", nodeId: "criterion-1", parentId: "group-I", index: 0 },
    words: "chuyển tiêu chí 1",
  },
  { edit: { kind: "remove-node", nodeId: "indicator-1-1" }, words: "xóa chỉ số 1.1" },
  {
    edit: {
      kind: "several",
      edits: [
        { kind: "remove-node", nodeId: "indicator-1-1" },
        { kind: "set-field", nodeId: "criterion-1", path: ["title"], value: "a" },
        { kind: "set-field", nodeId: "criterion-1", path: ["meaning"], value: "b" },
      ],
    },
    words: "xóa 1 mục, sửa 2 chỗ",
  },
  {
    edit: { kind: "several", edits: [{ kind: "remove-node", nodeId: "indicator-1-1" }] },
    words: "xóa chỉ số 1.1",
  },
])("$edit.kind is called “$words”", ({ edit, words }) => {
  expect(describeEdit(edit, find)).toBe(words);
});

test("a node that is gone is called by what it was when it was taken out", () => {
  const node = set.groups[0]!.criteria[0]!;
  const log = [
    {
      edit: { kind: "remove-node", nodeId: node.id } as const,
      inverse: { kind: "add-criterion", parentId: "group-I", index: 0, node } as const,
    },
  ];
  const left = nodeNames({ ...set, groups: [] }, log);
  expect(describeEdit(title("criterion-1"), left)).toBe("sửa tên gọi của tiêu chí “Tiêu chí 1”");
  expect(describeEdit(title("indicator-1-1"), left)).toMatch(/^sửa tên gọi của chỉ số “/);
});

test.each([
  { path: ["maxHundredths"], words: "điểm tối đa của tiêu chí 1" },
  { path: [placeField], words: "vị trí của tiêu chí 1" },
  { path: [], words: "tiêu chí 1" },
])("the place $path is called “$words”", ({ path, words }) => {
  expect(describePlace({ nodeId: "criterion-1", path }, find)).toBe(words);
});

test("every field that edits may set has a name of its own", () => {
  const unnamed = describeField("indicator", ["nothing"]);
  const kinds = { group: set.groups[0]!, criterion: set.groups[0]!.criteria[0]! } as const;
  const fixed = [
    "id",
    "code",
    "criteria",
    "indicators",
    "formatVersion",
    "criteriaSetId",
    "groups",
  ];
  const named = [
    ...Object.entries(kinds),
    ["indicator", kinds.criterion.indicators[0]!] as const,
    ["version", set] as const,
  ].flatMap(([kind, node]) =>
    Object.keys(node)
      .filter((field) => !fixed.includes(field))
      .map((field) => describeField(kind as "group", [field])),
  );
  expect(named).not.toContain(unnamed);
  const terms = Object.keys(kinds.criterion.indicators[0]!.terms).map((term) =>
    describeField("indicator", ["terms", term]),
  );
  expect(new Set(terms).size).toBe(terms.length);
});

test.each([
  { path: ["maxHundredths"], value: 250, words: "2,5 điểm" },
  { path: ["rule", "bands", 1, "from"], value: "1234.5", words: "1.234,5" },
  { path: ["title"], value: "", words: "để trống" },
  { path: ["openToSupplement"], value: true, words: "có" },
  { path: ["validFrom"], value: "2026-11-05", words: "05/11/2026" },
  { path: ["rule"], value: rule, words: undefined },
])("$value at $path reads $words", ({ path, value, words }) => {
  expect(describeValue(path, value)).toBe(words);
});
