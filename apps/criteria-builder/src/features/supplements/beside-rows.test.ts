import { criteriaSet } from "@thuocdo/criteria/testing";
import { addLast, begun, edited, opened } from "@thuocdo/criteria/testing/supplements";
import { expect, test } from "vitest";
import { besideRows, hasOwn } from "#features/supplements/beside-rows.ts";

test("each criterion of the core stands with what the city adds and raises in it", () => {
  const core = opened(criteriaSet("1.1 yes-no", "1.2 deduction", "II 2.1 percent"), "criterion-1");
  const document = edited(begun(core), addLast(begun(core), "criterion-1", "levels", "own"), {
    kind: "set-field",
    nodeId: "indicator-1-2",
    path: ["terms", "minimum", "reach", "hundredths"],
    value: 300,
  });
  const rows = besideRows(core, document);
  expect(rows.map((row) => [row.criterion.id, hasOwn(row)])).toEqual([
    ["criterion-1", true],
    ["criterion-2", false],
  ]);
  expect(rows[0]?.added.map(({ id, code }) => [id, code])).toEqual([["own", "1.3"]]);
  expect([...(rows[0]?.raised.keys() ?? [])]).toEqual(["indicator-1-2"]);
});
