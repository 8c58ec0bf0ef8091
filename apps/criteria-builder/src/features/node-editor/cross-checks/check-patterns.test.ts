import { checkVersion } from "@thuocdo/criteria/check-version";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { listIndicators } from "@thuocdo/criteria/tree";
import { expect, test } from "vitest";
import {
  checkOfPattern,
  comparableFigures,
  freshName,
} from "#features/node-editor/cross-checks/check-patterns.ts";
import { checkPatterns } from "#features/node-editor/cross-checks/messages.ts";
import { renameInput } from "#features/node-editor/rename-input.ts";

const version = criteriaSet("1.1 percent", "1.2 yes-no", "1.3 change");
const [own, , other] = listIndicators(version);

test("an indicator's own numbers come first, then those of others with their codes", () => {
  const figures = comparableFigures(version, own!);
  expect(figures.map(({ indicatorId, fieldKey }) => [indicatorId, fieldKey])).toEqual([
    [null, "part"],
    [null, "whole"],
    [other!.id, "now"],
    [other!.id, "before"],
  ]);
  expect(figures[2]?.words).toBe("1.3 Số lượng now");
});

test.each(checkPatterns)("a check begun as %s is one that stands", (pattern) => {
  const drafted = structuredClone(version);
  const indicator = listIndicators(drafted)[0]!;
  const figures = comparableFigures(drafted, indicator);
  const first = checkOfPattern(pattern, figures, []);
  const second = checkOfPattern(pattern, figures, [first]);
  indicator.terms.crossChecks = [first, second];
  expect(checkVersion(drafted)).toEqual(checkVersion(version));
  expect(second.key).not.toBe(first.key);
});

test("short names go through the alphabet", () => {
  expect(freshName([])).toBe("a");
  expect(freshName(["a", "b"])).toBe("c");
});

test("an input under another key is so in its cross-checks too, not in those figures of others", () => {
  const check = checkOfPattern("change", comparableFigures(version, own!), []);
  const foreign = { ...check.figures[1]!, indicatorId: "other" };
  const indicator = {
    ...own!,
    terms: {
      ...own!.terms,
      crossChecks: [{ ...check, figures: [...check.figures.slice(0, 1), foreign] }],
    },
  };
  const { terms } = renameInput(indicator, "part", "solved");
  expect(terms?.crossChecks?.[0]?.figures.map(({ fieldKey }) => fieldKey)).toEqual([
    "solved",
    "part",
  ]);
  expect(renameInput(own!, "part", "solved").terms).toBeUndefined();
});
