import { expect, test } from "vitest";
import { copyBranches, parseBranches } from "#outline/branches.ts";
import { pasteBranches } from "#outline/paste-branches.ts";
import { criteriaSet } from "#testing/criteria-set.ts";

const set = criteriaSet("I 1.1 percent", "1.2 yes-no", "II 2.1 levels");
const copied = copyBranches(set, ["criterion-1", "indicator-1-2"], null)!;

test("a branch chosen with nodes below it is copied once", () => {
  expect(copied.branches.map(({ node }) => node.id)).toEqual(["criterion-1"]);
});

test.each([
  ["nothing", null],
  ["a text", "thuocdo"],
  ["another program's object", { branches: [] }],
  ["no branch", { ...copied, branches: [] }],
  ["a format of another release", { ...copied, formatVersion: 2 }],
  ["a foreign field", { ...copied, html: "<img onerror=alert(1)>" }],
  [
    "a node of another kind than it says",
    { ...copied, branches: [{ kind: "group", node: copied.branches[0]?.node }] },
  ],
  ["an id with markup", { ...copied, versionId: '"><script>' }],
  ["a list instead", [copied]],
])("a clipboard with %s is refused", (_, value) => {
  expect(parseBranches(JSON.parse(JSON.stringify(value)))).toMatchObject({ ok: false });
});

test.each([
  {
    at: "group-II",
    kinds: "criterion-1",
    place: { parentId: "group-II", index: 1 },
    because: "a group takes criteria at its end",
  },
  {
    at: "criterion-1",
    kinds: "criterion-1",
    place: { parentId: "group-I", index: 1 },
    because: "a criterion goes after a criterion",
  },
  {
    at: "indicator-1-1",
    kinds: "criterion-1",
    place: { parentId: "group-I", index: 1 },
    because: "and after the one the indicator stands in",
  },
  {
    at: "criterion-2",
    kinds: "indicator-1-1",
    place: { parentId: "criterion-2", index: 1 },
    because: "a criterion takes indicators at its end",
  },
])("pasted at $at, $kinds goes to $place, since $because", ({ at, kinds, place }) => {
  const { branches } = copyBranches(set, [kinds], null)!;
  expect(pasteBranches(set, branches, { at, newId: ids() })).toMatchObject({
    value: { edit: place },
  });
});

test("several go after each other in their order, in one edit", () => {
  const { branches } = copyBranches(set, ["indicator-1-2", "indicator-1-1"], null)!;
  expect(pasteBranches(set, branches, { at: "indicator-1-1", newId: ids() })).toMatchObject({
    value: { edit: { kind: "several", edits: [{ index: 1 }, { index: 2 }] } },
  });
});

test("an indicator has no place at a group", () => {
  const { branches } = copyBranches(set, ["indicator-1-2"], null)!;
  expect(pasteBranches(set, branches, { at: "group-I", newId: ids() })).toEqual({
    ok: false,
    refusal: { code: "no-place", kind: "indicator" },
  });
});

function ids() {
  let made = 0;
  return () => {
    made += 1;
    return `made-${made}`;
  };
}
