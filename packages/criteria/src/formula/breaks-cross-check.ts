import type { CheckedFigure, CrossCheck } from "#cross-check.ts";
import { isDecimal } from "#decimal.ts";
import { evaluateTruth } from "#formula/evaluate-formula.ts";
import type { TruthFormula } from "#formula/formula.ts";
import { parseTruth } from "#formula/parse-formula.ts";
import { fromDecimal, type Rational } from "#rational.ts";

/**
 * Whether figures break a check. A figure that is not given, or is no number, breaks nothing; neither does a condition that
 * divides by zero.
 * @param valueOf what a figure is; undefined where it is not given
 */
export function breaksCrossCheck(
  check: CrossCheck,
  valueOf: (figure: CheckedFigure) => string | boolean | undefined,
): boolean {
  const condition = conditionOf(check);
  if (condition === undefined) return false;
  const figures = new Map<string, Rational>();
  for (const figure of check.figures) {
    const value = valueOf(figure);
    if (typeof value !== "string" || !isDecimal(value)) return false;
    figures.set(figure.name, fromDecimal(value));
  }
  return evaluateTruth(condition, figures) === false;
}

const conditions = new WeakMap<CrossCheck, TruthFormula | undefined>();

/** Read once: documents do not change. */
function conditionOf(check: CrossCheck): TruthFormula | undefined {
  if (!conditions.has(check)) {
    const parsed = parseTruth(
      check.holds,
      check.figures.map(({ name }) => name),
    );
    conditions.set(check, parsed.ok ? parsed.value : undefined);
  }
  return conditions.get(check);
}
