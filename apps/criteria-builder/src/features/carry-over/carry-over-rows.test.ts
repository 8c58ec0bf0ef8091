import { applyEdit } from "@thuocdo/criteria/apply-edit";
import type { Edit } from "@thuocdo/criteria/edit";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { indicator } from "@thuocdo/criteria/testing/indicators";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { expect, test } from "vitest";
import { carryOverSheet } from "#features/carry-over/carry-over-rows.ts";

const previous = criteriaSet("1.1 percent", "1.2 yes-no", "2.1 levels");

function edited(...edits: readonly Edit[]): CriteriaSetVersion {
  return edits.reduce<CriteriaSetVersion>(
    (version, edit) => {
      const result = applyEdit(version, edit);
      if (!result.ok) throw new Error(JSON.stringify(result.refusal));
      return result.value.version;
    },
    { ...previous, id: "next" },
  );
}

test("weights that don't come to 100 are told at each one that is merged, not at the target", () => {
  const merged = (indicatorId: string): Edit => ({
    kind: "set-carry-over",
    indicatorId,
    statement: { kind: "merged", into: "indicator-2-1", weightPercent: 30 },
  });
  const draft = edited(
    { kind: "remove-node", nodeId: "indicator-1-1" },
    { kind: "remove-node", nodeId: "indicator-1-2" },
    merged("indicator-1-1"),
    merged("indicator-1-2"),
    { kind: "set-carry-over", indicatorId: "indicator-2-1", statement: { kind: "kept" } },
  );
  const { rows } = carryOverSheet(previous, draft);
  expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
    ["weights-do-not-sum"],
    ["weights-do-not-sum"],
    [],
  ]);
});

test("the fate of answers follows what is stated, and what is proposed where nothing is", () => {
  const draft = edited({ kind: "remove-node", nodeId: "indicator-1-1" });
  const fates = carryOverSheet(previous, draft).rows.map(({ stated, fate }) => [stated, fate.kind]);
  expect(fates).toEqual([
    [null, "archived"],
    [null, "carried"],
    [null, "carried"],
  ]);
});

test("statements about what the version before did not have are told apart", () => {
  const draft = edited({
    kind: "set-carry-over",
    indicatorId: "stranger",
    statement: { kind: "ended" },
  });
  const sheet = carryOverSheet(previous, draft);
  expect(sheet.strangers).toEqual(["stranger"]);
  expect(sheet.rows).toHaveLength(3);
});

test("an indicator that carries on none of the version before is new", () => {
  const draft = edited(
    { kind: "remove-node", nodeId: "indicator-1-1" },
    ...["heir", "fresh"].map((id): Edit => ({
      kind: "add-indicator",
      parentId: "criterion-1",
      index: 0,
      node: indicator("survey", id),
    })),
    {
      kind: "set-carry-over",
      indicatorId: "indicator-1-1",
      statement: { kind: "merged", into: "heir", weightPercent: 100 },
    },
  );
  expect(carryOverSheet(previous, draft).fresh.map(({ id }) => id)).toEqual(["fresh"]);
});
