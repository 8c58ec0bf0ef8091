import { criteriaSet } from "@thuocdo/criteria/testing";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { expect, test } from "vitest";
import { comparableValues } from "#comparable-values.ts";

const version = criteriaSet("1.1 percent", "1.2 yes-no");
const [percent, yesNo] = version.groups[0]!.criteria[0]!.indicators;
const answers = {
  formatVersion: 1,
  byIndicator: {
    [percent!.id]: { values: { part: "45", whole: "60" } },
    [yesNo!.id]: { values: { done: true } },
  },
} as const;

/** The version with the inputs of its percentage changed. */
function changed(change: object): CriteriaSetVersion {
  const copy = structuredClone(version);
  const indicator = copy.groups[0]!.criteria[0]!.indicators[0]!;
  Object.assign(indicator.inputs[0]!, change);
  return copy;
}

test("answers of the same version, and of one that only words an input otherwise, mean the same", () => {
  const all = { [percent!.id]: { part: "45", whole: "60" }, [yesNo!.id]: { done: true } };
  expect(comparableValues({ version, answers }, version)).toEqual(all);
  const reworded = changed({ label: "Số vụ đã khám phá" });
  expect(comparableValues({ version, answers }, reworded)).toEqual(all);
});

test("a field whose unit changed is left out, and so is an indicator that is no more", () => {
  expect(comparableValues({ version, answers }, changed({ unit: "người" }))).toEqual({
    [percent!.id]: { whole: "60" },
    [yesNo!.id]: { done: true },
  });
  const without = structuredClone(version);
  without.groups[0]!.criteria[0]!.indicators.pop();
  expect(Object.keys(comparableValues({ version, answers }, without))).toEqual([percent!.id]);
});
