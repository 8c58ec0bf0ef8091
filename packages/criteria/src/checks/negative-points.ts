import type { CheckOf } from "#checks/check-of.ts";
import type { Indicator } from "#indicator.ts";
import type { ScoringRule } from "#rule.ts";

/** Points that are given, taken or capped are counted from 0 up; levels, bands and floors may lie below. */
export type NegativePointsCheck = CheckOf<"points-negative", { readonly hundredths: number }>;

export function checkNegativePoints({ id, rule }: Indicator): readonly NegativePointsCheck[] {
  return amounts(rule)
    .filter(({ hundredths }) => hundredths < 0)
    .map(({ path, hundredths }) => ({
      code: "points-negative",
      severity: "error",
      nodeId: id,
      path: ["rule", ...path],
      hundredths,
    }));
}

function amounts(rule: ScoringRule) {
  switch (rule.kind) {
    case "pass-fail":
    case "linear":
    case "share-of-items":
      return [{ path: ["hundredths"], hundredths: rule.hundredths }];
    case "per-item":
    case "bonus":
      return [{ path: ["capHundredths"], hundredths: rule.capHundredths }, ...items(rule)];
    case "deduction":
      return [{ path: ["fromHundredths"], hundredths: rule.fromHundredths }, ...items(rule)];
    case "levels":
    case "bands":
    case "judged":
      return [];
  }
}

function items({ items: each }: Extract<ScoringRule, { items: unknown }>) {
  return each.map(({ hundredths }, at) => ({ path: ["items", at, "hundredths"], hundredths }));
}
