import { describe, expect, test } from "vitest";
import { planUnitRows, readUnitSheet, type StoredUnit, type UnitRow } from "#units/unit-import.ts";

const on = { validFrom: "2021-01-01", validTo: null };
const stored: readonly StoredUnit[] = [
  { unitId: "bo", code: "BCA", name: "Bộ Công an", type: "ministry", ...on },
  { unitId: "hn", code: "01", name: "Thành phố Hà Nội", type: "city", ...on },
  {
    unitId: "bd",
    code: "001",
    name: "Quận Ba Đình",
    type: "district",
    ...on,
    validTo: "2025-07-01",
  },
  { unitId: "a", code: "00001", name: "Phường An Hòa", type: "ward", ...on },
  { unitId: "old", code: "00009", name: "Phường Cũ", type: "ward", ...on, validTo: "2024-01-01" },
];

const row = (over: Partial<UnitRow>): UnitRow => ({
  line: 2,
  code: "00100",
  name: "Phường Mới",
  typeName: "",
  parentCode: "01",
  from: "",
  to: "",
  ...over,
});
const plan = (...rows: readonly UnitRow[]) =>
  planUnitRows(rows, {
    stored,
    from: "2025-07-01",
    within: new Set(["hn", "bd"]),
    idOf: (level, code, validFrom) => `${level} ${code} ${validFrom}`,
  });

test("a new unit stands under the one its parent's code names on its first day, zeros lost or not", () => {
  expect(plan(row({ code: "100", parentCode: "1" })).added).toEqual([
    {
      line: 2,
      unitId: "ward 00100 2025-07-01",
      code: "00100",
      name: "Phường Mới",
      type: "ward",
      parentId: "hn",
      validFrom: "2025-07-01",
      validTo: null,
    },
  ]);
});

test("a row may stand under another of the file, in whatever order, and not under one that is not taken", () => {
  const district = row({ line: 3, code: "002", name: "Quận Mới", parentCode: "01" });
  const ward = row({ line: 2, parentCode: "002" });
  expect(plan(ward, district).added.map(({ line }) => line)).toEqual([3, 2]);
  const homeless = { ...district, parentCode: "99" };
  expect(plan(ward, homeless)).toMatchObject({
    added: [],
    conflicts: [
      { code: "unknown-parent", line: 2 },
      { code: "unknown-parent", line: 3 },
    ],
  });
});

test("a unit above that goes on under another name does not end", () => {
  const renamed: readonly StoredUnit[] = [
    { unitId: "hp", code: "31", name: "Tên cũ", type: "city", ...on, validTo: "2025-07-01" },
    {
      unitId: "hp",
      code: "31",
      name: "Tên mới",
      type: "city",
      validFrom: "2025-07-01",
      validTo: null,
    },
  ];
  const { added } = planUnitRows([row({ parentCode: "31", from: "1/1/2025" })], {
    stored: renamed,
    from: "2025-07-01",
    within: null,
    idOf: (level, code) => `${level} ${code}`,
  });
  expect(added).toMatchObject([{ parentId: "hp" }]);
});

test("a unit that is stored so already is left alone", () => {
  expect(plan(row({ code: "00001", name: "Phường An Hòa" }))).toEqual({
    added: [],
    unchanged: 1,
    conflicts: [],
  });
});

describe("what is not taken is told by its line", () => {
  test.each<{ over: Partial<UnitRow>; conflict: object }>([
    { over: { code: "0 1" }, conflict: { code: "bad-unit-code", unitCode: "0 1" } },
    { over: { name: " " }, conflict: { code: "name-missing" } },
    { over: { name: "Khu phố 1" }, conflict: { code: "unknown-type" } },
    { over: { from: "31/2/2025" }, conflict: { code: "bad-dates" } },
    { over: { to: "2025-07-01" }, conflict: { code: "bad-dates" } },
    {
      over: { from: "1/1/2025", parentCode: "1" },
      conflict: { code: "several-parents", names: ["Thành phố Hà Nội", "Quận Ba Đình"] },
    },
    { over: { parentCode: "77" }, conflict: { code: "unknown-parent", parentCode: "77" } },
    {
      over: { from: "1/1/2025", parentCode: "001" },
      conflict: { code: "parent-ends", parentName: "Quận Ba Đình", on: "2025-07-01" },
    },
    {
      over: { parentCode: "BCA", code: "02", name: "Tỉnh Hà Giang" },
      conflict: { code: "not-below", parentName: "Bộ Công an" },
    },
    {
      over: { code: "00001", name: "Phường Khác" },
      conflict: { code: "code-taken", storedName: "Phường An Hòa" },
    },
    {
      over: { code: "00001", name: "Phường An Hoà" },
      conflict: { code: "spelt-otherwise", storedName: "Phường An Hòa" },
    },
    {
      over: { code: "00009", name: "Phường Cũ" },
      conflict: { code: "gap-in-dates", endedOn: "2024-01-01" },
    },
  ])("$conflict.code", ({ over, conflict }) => {
    expect(plan(row(over))).toMatchObject({ added: [], conflicts: [{ line: 2, ...conflict }] });
  });

  test("a unit named twice, by the line that was first", () => {
    expect(plan(row({}), row({ line: 9 })).conflicts).toEqual([
      { code: "named-twice", line: 9, unitCode: "00100", otherLine: 2 },
    ]);
  });

  test("a code that another unit bore before is free", () => {
    expect(plan(row({ code: "00009", name: "Phường Khác hẳn" })).added).toHaveLength(1);
  });
});

test("headings are found wherever they stand, in Vietnamese or English", () => {
  const sheet = [
    ["DANH SÁCH ĐƠN VỊ"],
    ["STT", "Mã đơn vị cấp trên", "Mã", "Tên đơn vị", "Từ ngày"],
    ["1", "01", "00100", "Phường Mới", "1/7/2025"],
    [""],
    ["2", "01", "00101", "Phường Khác", ""],
  ];
  expect(readUnitSheet(sheet)).toMatchObject([
    { line: 3, code: "00100", parentCode: "01", from: "1/7/2025" },
    { line: 5, code: "00101", from: "" },
  ]);
  expect(
    readUnitSheet([
      ["code", "name", "parent_code"],
      ["1", "A", "2"],
    ]),
  ).toHaveLength(1);
  expect(readUnitSheet([["code", "name"]])).toBeUndefined();
});
