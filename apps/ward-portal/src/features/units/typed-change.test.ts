import { expect, test } from "vitest";
import { readTypedChange, type TypedChange } from "#features/units/typed-change.ts";

const typed: TypedChange = {
  id: "act",
  effectiveOn: "1/7/2025",
  decisionNumber: " 12/NQ ",
  decidedOn: "16/6/2025",
  parts: [
    { id: "p1", name: " Phường Mới ", code: "00001", type: "ward" },
    { id: "p2", name: "", code: "x y", type: "ward" },
  ],
  target: null,
  others: [],
  intoNew: false,
  goesOn: false,
};

test("what each kind of change needs is read from the fields, and nothing else", () => {
  expect(readTypedChange("rename", "u", typed)).toMatchObject({
    value: {
      effectiveOn: "2025-07-01",
      decisionNumber: "12/NQ",
      change: { kind: "rename", unitId: "u", name: "Phường Mới", code: "00001" },
    },
  });
  const target = { id: "t", name: "T" };
  const others = [
    { id: "t", name: "T" },
    { id: "o", name: "O" },
  ];
  expect(readTypedChange("merge", "u", { ...typed, target, others })).toMatchObject({
    value: { change: { kind: "merge", unitIds: ["u", "o"], intoUnitId: "t" } },
  });
  expect(readTypedChange("merge", "u", { ...typed, intoNew: true, others })).toMatchObject({
    value: { change: { kind: "merge-anew", unitIds: ["u", "t", "o"], into: { id: "p1" } } },
  });
  expect(readTypedChange("move", "u", { ...typed, target })).toMatchObject({
    value: { change: { kind: "move", unitIds: ["u"], parentId: "t" } },
  });
});

test("what is missing is told by field", () => {
  const blank = { ...typed, effectiveOn: "31/2/2025", decisionNumber: " " };
  expect(readTypedChange("split", "u", blank)).toMatchObject({
    ok: false,
    errors: {
      effectiveOn: expect.any(String),
      decisionNumber: expect.any(String),
      parts: { p2: {} },
    },
  });
  expect(readTypedChange("move", "u", typed)).toMatchObject({
    errors: { target: expect.any(String) },
  });
});
