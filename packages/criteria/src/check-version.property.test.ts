import fc from "fast-check";
import { expect, test } from "vitest";
import type { ScoringContext } from "#answer.ts";
import { checkVersion, withoutFaulty } from "#check-version.ts";
import { pointsRange, type PointsRange } from "#checks/points-range.ts";
import { measureShape } from "#checks/shape.ts";
import { parseVersion } from "#parse-version.ts";
import { compare, zero, type Rational } from "#rational.ts";
import { scoreAnswers } from "#score-answers.ts";
import { applyRule } from "#scoring/apply-rule.ts";
import { measureAnswer } from "#scoring/measure-answer.ts";
import { isUnscored } from "#scoring/outcome.ts";
import { compileVersion } from "#sql/compile-version.ts";
import { change } from "#testing/change.ts";
import { criteriaSet, type IndicatorLine } from "#testing/criteria-set.ts";
import { indicator, listIndicatorSorts } from "#testing/indicators.ts";
import { listIndicators } from "#tree.ts";
import { arbitraryAnswers, arbitraryContext } from "../test/arbitrary-answers.ts";
import { arbitraryIndicator } from "../test/arbitrary-indicator.ts";

const sorts = fc.constantFrom(...listIndicatorSorts());

/** A sound version with parts of one indicator swapped for those of others: mostly nonsense, but of the right shape. */
const mixedUp = fc
  .record({
    lines: fc.array(sorts, { minLength: 1, maxLength: 3 }),
    parts: fc.array(
      fc.tuple(sorts, fc.constantFrom("inputs", "measure", "rule", "terms"), fc.nat(2)),
      { maxLength: 3 },
    ),
    values: fc.array(
      fc.tuple(
        fc.constantFrom(
          ["inputs", 0, "min"],
          ["inputs", 0, "max"],
          ["rule", "zeroAt"],
          ["rule", "bands", 0, "from"],
          ["rule", "items", 0, "key"],
          ["measure", "input"],
          ["measure", "due"],
        ),
        fc.constantFrom("0", "50", "-1", null, "9999999999999", "points", { on: "2021-02-30" }),
      ),
      { maxLength: 2 },
    ),
  })
  .map(({ lines, parts, values }) => {
    const start = criteriaSet(...lines.map((sort, at): IndicatorLine => `${at + 1}.1 ${sort}`));
    const ids = listIndicators(start).map(({ id }) => id);
    const swapped = parts.reduce((version, [sort, part, at]) => {
      const nodeId = ids[at % ids.length] ?? "";
      return change(version, nodeId, [part], indicator(sort, nodeId)[part as "rule"]);
    }, start);
    return values.reduce((version, [path, value]) => {
      try {
        return change(version, ids[0] ?? "", path, value);
      } catch {
        return version;
      }
    }, swapped);
  });

test("a version without errors can be scored and compiled, whatever was answered", () => {
  let scored = 0;
  fc.assert(
    fc.property(mixedUp, arbitraryContext, fc.integer(), (version, context, seed) => {
      if (!parseVersion(version).ok) return;
      if (checkVersion(version).some(({ severity }) => severity === "error")) return;
      scored += 1;
      const [answers] = fc.sample(arbitraryAnswers(version), { numRuns: 1, seed });
      expect(() => scoreAnswers(version, answers ?? {}, context)).not.toThrow();
      expect(() => compileVersion(version)).not.toThrow();
    }),
    { numRuns: 600 },
  );
  expect(scored).toBeGreaterThan(50);
});

test("what is left of a version without its faulty indicators can be scored, whatever was answered", () => {
  let partly = 0;
  fc.assert(
    fc.property(mixedUp, arbitraryContext, fc.integer(), (version, context, seed) => {
      if (!parseVersion(version).ok) return;
      const rest = withoutFaulty(version);
      if (rest !== version) partly += 1;
      const [answers] = fc.sample(arbitraryAnswers(rest), { numRuns: 1, seed });
      expect(() => scoreAnswers(rest, answers ?? {}, context)).not.toThrow();
    }),
    { numRuns: 400 },
  );
  expect(partly).toBeGreaterThan(50);
});

const period: ScoringContext = { unitType: "ward", unitClass: null, periodFrom: "2021-06-01" };

test("what can be answered is measured and scored within the bounds that checks count with", () => {
  fc.assert(
    fc.property(arbitraryIndicator("any"), fc.integer(), (one, seed) => {
      const version = change(criteriaSet("1.1 percent"), "criterion-1", ["indicators"], [one]);
      const shape = measureShape(one);
      const figures = shape?.kind === "figure" ? shape : unbounded;
      const range = (shape && pointsRange(one, shape)) ?? unbounded;
      for (const answers of fc.sample(arbitraryAnswers(version), { numRuns: 20, seed })) {
        const measured = measureAnswer(one, answers["any"]?.values ?? {}, period, undefined);
        if (isUnscored(measured)) continue;
        const figure = measured.kind === "figure" ? measured.value : zero;
        expect(measured.kind !== "figure" || isWithin(figure, figures)).toBe(true);
        const points = applyRule(one, measured, undefined);
        expect(isUnscored(points) || isWithin(points, range)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

const unbounded = { least: null, most: null };

function isWithin(value: Rational, { least, most }: PointsRange): boolean {
  return (
    (least === null || compare(value, least) >= 0) && (most === null || compare(value, most) <= 0)
  );
}
