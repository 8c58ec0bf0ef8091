import { applyEdit } from "@thuocdo/criteria/apply-edit";
import { checkVersion } from "@thuocdo/criteria/check-version";
import { maximumHundredths } from "@thuocdo/criteria/rule";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { listIndicators } from "@thuocdo/criteria/tree";
import { expect, test } from "vitest";
import {
  indicatorPatterns,
  partsOfPattern,
  type IndicatorPattern,
} from "#features/node-editor/indicator-patterns.ts";

const version = criteriaSet("1.1 percent");
const [indicator] = listIndicators(version);
if (indicator === undefined) throw new Error("one indicator is there");
const { terms, rule, id } = indicator;

const patterns = Object.keys(indicatorPatterns) as IndicatorPattern[]; // Object.keys forgets the record's keys

test.each(patterns)("an indicator begun as %s passes every check", (pattern) => {
  const parts = partsOfPattern(pattern, { hundredths: maximumHundredths(rule), terms });
  const edited = applyEdit(version, { kind: "set-parts", nodeId: id, parts });
  if (!edited.ok) throw new Error(edited.refusal.code);
  const errors = checkVersion(edited.value.version).filter(
    // Points are the drafter's to give: a gate and a bonus take none of the criterion's.
    ({ severity, code }) => severity === "error" && code !== "points-do-not-sum",
  );
  expect(errors).toEqual([]);
});

test.each(patterns.filter((pattern) => pattern !== "knock-out" && pattern !== "bonus"))(
  "turned into %s it is worth as many points as before",
  (pattern) => {
    const parts = partsOfPattern(pattern, { hundredths: 500, terms });
    expect(maximumHundredths(parts.rule)).toBe(500);
  },
);
