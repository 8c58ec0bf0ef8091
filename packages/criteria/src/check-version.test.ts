import { expect, test } from "vitest";
import { checkVersion } from "#check-version.ts";
import { criteriaSet, type IndicatorLine } from "#testing/criteria-set.ts";
import { listIndicatorSorts } from "#testing/indicators.ts";

test("a sound version of every sort of indicator passes every check", () => {
  const lines = listIndicatorSorts().map((sort, at): IndicatorLine => `${at + 1}.1 ${sort}`);
  expect(checkVersion(criteriaSet(...lines))).toEqual([]);
});

test.each(listIndicatorSorts())("a sound version of one %s passes every check", (sort) => {
  expect(checkVersion(criteriaSet(`1.1 ${sort}`))).toEqual([]);
});
