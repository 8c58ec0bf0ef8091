import type { CheckOf } from "#checks/check-of.ts";
import type { Indicator } from "#indicator.ts";

/** A part and its whole, or a figure and its baseline, are counted in different units. */
export type UnitsCheck = CheckOf<"units-differ", { readonly units: readonly [string, string] }>;

/** A percentage of a whole and a change are of two figures in one unit. A rate may have two. */
export function checkUnits({ id, inputs, measure }: Indicator): readonly UnitsCheck[] {
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
