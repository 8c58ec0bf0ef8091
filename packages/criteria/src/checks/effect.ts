import type { CheckOf } from "#checks/check-of.ts";
import { pointsRange } from "#checks/points-range.ts";
import { measureShape, type Shape } from "#checks/shape.ts";
import type { Indicator } from "#indicator.ts";
import { compare, fromDecimal, integer, roundHalfAway } from "#rational.ts";
import { maximumHundredths } from "#rule.ts";

export type EffectCheck =
  /** Every answer has full points and passes the minimum, or every answer passes the minimum. */
  | CheckOf<"cannot-fail", { readonly of: "rule" | "minimum" }>
  /** No answer earns the full points; an error where none earns any. */
  | CheckOf<"cannot-earn", { readonly mostHundredths: number; readonly maxHundredths: number }>;

/** Answers can make a difference: points can be earned and lost, a minimum reached and failed. */
export function checkEffect(indicator: Indicator): readonly EffectCheck[] {
  const shape = measureShape(indicator);
  const range = shape && pointsRange(indicator, shape);
  if (shape === undefined || range === undefined) return [];
  const { id: nodeId, rule, terms } = indicator;
  const checks: EffectCheck[] = [];
  const isBonus = rule.kind === "bonus";
  const maxHundredths = isBonus ? rule.capHundredths : maximumHundredths(rule);
  if (range.most !== null && compare(range.most, integer(maxHundredths)) < 0) {
    const mostHundredths = Number(roundHalfAway(range.most));
    const severity = mostHundredths <= 0 ? "error" : "warning";
    const facts = { mostHundredths, maxHundredths };
    checks.push({ code: "cannot-earn", severity, nodeId, path: ["rule"], ...facts });
  }
  const place = { severity: "warning", nodeId } as const;
  if (terms.minimum !== null && isAlwaysReached(indicator, shape)) {
    const path = ["terms", "minimum", "reach"];
    checks.push({ code: "cannot-fail", ...place, path, of: "minimum" });
  }
  const alwaysFull = range.least !== null && compare(range.least, integer(maxHundredths)) >= 0;
  if (terms.minimum === null && alwaysFull && !isBonus) {
    checks.push({ code: "cannot-fail", ...place, path: ["rule"], of: "rule" });
  }
  return checks;
}

function isAlwaysReached(indicator: Indicator, shape: Shape): boolean {
  const reach = indicator.terms.minimum?.reach;
  switch (reach?.kind) {
    case "at-least":
      if (shape.kind !== "figure" || shape.least === null) return false;
      return compare(shape.least, fromDecimal(reach.value)) >= 0;
    case "at-most":
      if (shape.kind !== "figure" || shape.most === null) return false;
      return compare(shape.most, fromDecimal(reach.value)) <= 0;
    case "level":
      return shape.kind === "level" && shape.keys.at(-1) === reach.key;
    case "points": {
      const least = pointsRange(indicator, shape)?.least ?? null;
      return least !== null && compare(least, integer(reach.hundredths)) >= 0;
    }
    case "yes":
    case "items":
    case undefined:
      return false;
  }
}
