import type { CheckOf } from "#checks/check-of.ts";
import { measureShape, type ShapeKind } from "#checks/shape.ts";
import type { Indicator } from "#indicator.ts";
import type { ScoringRuleKind } from "#rule.ts";

/** The rule can't score what the measure gives: a straight line over yes/no. */
export type RuleFitsCheck = CheckOf<
  "unit-mismatch",
  {
    readonly ruleKind: ScoringRuleKind;
    readonly measured: ShapeKind;
    readonly fits: readonly ShapeKind[];
  }
>;

/** What each rule can score. */
const scorable: Readonly<Record<ScoringRuleKind, readonly ShapeKind[]>> = {
  "pass-fail": ["yes-no"],
  levels: ["level"],
  bands: ["figure"],
  linear: ["figure"],
  "share-of-items": ["checklist"],
  "per-item": ["tally", "checklist"],
  deduction: ["tally", "checklist"],
  bonus: ["tally", "checklist"],
  judged: ["figure"],
};

/** The measure gives what the rule scores. */
export function checkRuleFits(indicator: Indicator): readonly RuleFitsCheck[] {
  const shape = measureShape(indicator);
  const fits = scorable[indicator.rule.kind];
  if (shape === undefined || fits.includes(shape.kind)) return [];
  const place = { nodeId: indicator.id, path: ["rule", "kind"] };
  const facts = { ruleKind: indicator.rule.kind, measured: shape.kind, fits };
  return [{ code: "unit-mismatch", severity: "error", ...place, ...facts }];
}
