import { applyEdit } from "@thuocdo/criteria/apply-edit";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { listIndicators } from "@thuocdo/criteria/tree";
import { expect, test } from "vitest";
import {
  inputKinds,
  measureKinds,
  notApplicableKinds,
  reachKinds,
  ruleKinds,
} from "#features/node-editor/messages.ts";
import {
  inputOfKind,
  measureOfKind,
  notApplicableOfKind,
  reachOfKind,
  ruleOfKind,
} from "#features/node-editor/part-kinds.ts";

const version = criteriaSet("1.1 percent", "1.2 levels");
const [percent, levels] = listIndicators(version);
if (percent === undefined || levels === undefined) throw new Error("two indicators are there");

/** Whether the document takes the value there, of whatever kind it is. */
function takes(path: (string | number)[], value: unknown) {
  return applyEdit(version, { kind: "set-field", nodeId: percent?.id ?? "", path, value }).ok;
}

test.each(keysOf(inputKinds))("an input turned into %s fits the document", (kind) => {
  for (const input of [...percent.inputs, ...levels.inputs]) {
    expect(takes(["inputs", 0], inputOfKind(kind, input))).toBe(true);
  }
});

test.each(keysOf(measureKinds))("a measure turned into %s fits the document", (kind) => {
  expect(takes(["measure"], measureOfKind(kind, percent.inputs))).toBe(true);
  expect(takes(["measure"], measureOfKind(kind, []))).toBe(true);
});

test.each(keysOf(ruleKinds))("a rule turned into %s fits the document", (kind) => {
  expect(takes(["rule"], ruleOfKind(kind, percent))).toBe(true);
  expect(takes(["rule"], ruleOfKind(kind, levels))).toBe(true);
});

test.each(keysOf(reachKinds))("a minimum by %s fits the document", (kind) => {
  expect(
    takes(["terms", "minimum"], { text: "", effect: "criterion", reach: reachOfKind(kind) }),
  ).toBe(true);
});

test.each(keysOf(notApplicableKinds))("'not applicable' as %s fits the document", (kind) => {
  expect(
    takes(["terms", "notApplicable"], notApplicableOfKind(kind, { kind: "not-allowed" })),
  ).toBe(true);
});

test("an input keeps its key and words when its kind changes", () => {
  const [input] = percent.inputs;
  if (input === undefined) throw new Error("a percentage has inputs");
  expect(inputOfKind("yes-no", input)).toEqual({
    kind: "yes-no",
    key: input.key,
    label: input.label,
    source: input.source,
  });
});

function keysOf<Key extends string>(record: Readonly<Record<Key, string>>): Key[] {
  return Object.keys(record) as Key[]; // Object.keys forgets the record's keys
}
