import { expect, test } from "vitest";
import { checkVersion } from "#check-version.ts";
import { firstVersion, nextVersion } from "#new-version.ts";
import { parseVersion } from "#parse-version.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { walkNodes } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

test("a first version fits the schema and only lacks what is to be drafted", () => {
  const version = firstVersion({ id: "v1", criteriaSetId: "s", label: "2026.1", title: "Bộ" });
  expect(parseVersion(version).ok).toBe(true);
  expect(checkVersion(version).map(({ code }) => code)).toEqual([
    "version-without-groups",
    "points-do-not-sum",
  ]);
});

test("the next version keeps the id of every node, and has its own", () => {
  const previous = criteriaSet("1.1 percent", "II 2.1 levels");
  const document = { ...previous, validTo: "2022-06-30" };
  const next = nextVersion({ state: "issued", document }, { id: "v2", label: "2026.2" });
  const idsBelow = (version: typeof next) =>
    [...walkNodes(version)].map(({ node }) => node.id).slice(1);
  expect(idsBelow(next)).toEqual(idsBelow(previous));
  expect(next).toMatchObject({ id: "v2", label: "2026.2", validTo: null });
});

test("what becomes of each indicator is stated anew, unless the version before was never issued", () => {
  const document: CriteriaSetVersion = {
    ...criteriaSet("1.1 percent"),
    carryOver: { old: { kind: "ended" } },
  };
  const naming = { id: "v2", label: "2026.2" };
  expect(nextVersion({ state: "superseded", document }, naming)).not.toHaveProperty("carryOver");
  expect(nextVersion({ state: "draft", document }, naming).carryOver).toEqual(document.carryOver);
});
