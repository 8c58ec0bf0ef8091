import type { CheckOf } from "#checks/check-of.ts";
import { formulaUnit, sameUnit } from "#formula/formula-unit.ts";
import { parseFormula } from "#formula/parse-formula.ts";
import type { Indicator } from "#indicator.ts";

export type UnitsCheck =
  /**
   * A part and its whole, or a figure and its baseline, are counted in different units; or a formula adds, subtracts
   * or compares such, which may be meant: a warning.
   */
  | CheckOf<"units-differ", { readonly units: readonly [string, string] }>
  /** The unit named for a formula is not the one that its inputs make. */
  | CheckOf<"formula-unit-differs", { readonly named: string; readonly counted: string }>;

/** A percentage of a whole and a change are of two figures in one unit. A rate may have two. */
export function checkUnits({ id, inputs, measure }: Indicator): readonly UnitsCheck[] {
  if (measure.kind === "formula") return checkFormulaUnits({ id, inputs, measure });
  const pair =
    measure.kind === "percent" && measure.partOfWhole
      ? [measure.numerator, measure.denominator]
      : measure.kind === "change"
        ? [measure.current, measure.baseline]
        : [];
  const [one, other] = pair.map((key) => {
    const input = inputs.find((each) => each.key === key);
    if (input?.kind === "survey") return "%";
    return input !== undefined && "unit" in input ? input.unit.trim() : undefined;
  });
  if (one === undefined || other === undefined || one === other) return [];
  const units = [one, other] as const;
  return [{ code: "units-differ", severity: "error", nodeId: id, path: ["measure"], units }];
}

function checkFormulaUnits({
  id: nodeId,
  inputs,
  measure,
}: Pick<Indicator, "id" | "inputs"> & {
  readonly measure: Extract<Indicator["measure"], { kind: "formula" }>;
}): readonly UnitsCheck[] {
  const formula = parseFormula(measure.expression, inputs);
  if (!formula.ok) return [];
  const { unit, isPlain, mismatches } = formulaUnit(formula.value, inputs);
  const [mismatch] = mismatches;
  const place = { severity: "warning", nodeId } as const;
  if (mismatch !== undefined) {
    const units = [mismatch.left, mismatch.right] as const;
    return [{ code: "units-differ", ...place, path: ["measure", "expression"], units }];
  }
  const named = measure.unit.trim();
  if (!isPlain || unit === null || named === "" || sameUnit(named, unit)) return [];
  const path = ["measure", "unit"];
  return [{ code: "formula-unit-differs", ...place, path, named, counted: unit }];
}
