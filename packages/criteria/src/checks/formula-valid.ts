import type { CheckOf } from "#checks/check-of.ts";
import type { FormulaRefusal } from "#formula/formula.ts";
import { parseFormula } from "#formula/parse-formula.ts";
import type { Indicator } from "#indicator.ts";

/** `reason` says what is wrong, `part` which name or sign is at fault. */
export type FormulaCheck = CheckOf<
  "formula-invalid",
  { readonly reason: FormulaRefusal["code"]; readonly part: string }
>;

/** A formula can be read, and names only numeric inputs that are there. */
export function checkFormula({ id, inputs, measure }: Indicator): readonly FormulaCheck[] {
  if (measure.kind !== "formula") return [];
  const formula = parseFormula(measure.expression, inputs);
  if (formula.ok) return [];
  const { code: reason, part } = formula.refusal;
  const place = { nodeId: id, path: ["measure", "expression"] };
  return [{ code: "formula-invalid", severity: "error", ...place, reason, part }];
}
