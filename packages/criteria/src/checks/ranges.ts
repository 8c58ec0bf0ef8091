import type { CheckOf } from "#checks/check-of.ts";
import { decimalPlaces, hundredthsToDecimal, type Decimal } from "#decimal.ts";
import type { Indicator } from "#indicator.ts";
import type { Input } from "#input.ts";
import { compare, fromDecimal } from "#rational.ts";
import type { FieldPath } from "#schema-problem.ts";
import type { CriteriaSetVersion } from "#version.ts";

export type RangesCheck =
  /** Nothing lies between the least and the most; dates are given as they are. */
  | CheckOf<"range-empty", { readonly least: string; readonly most: string }>
  /** A bound has more places than the figure. */
  | CheckOf<"bound-too-fine", { readonly bound: Decimal; readonly places: number }>
  /** A rate is counted per more than nothing. */
  | CheckOf<"per-not-positive", { readonly per: Decimal }>;

/** Every range has room in it, and its bounds can be answered. */
export function checkRanges({ id, inputs, measure, rule }: Indicator): readonly RangesCheck[] {
  const checks = inputs.flatMap((input, at) => checkInput(id, ["inputs", at], input));
  if (rule.kind === "judged" && rule.minHundredths > rule.maxHundredths) {
    const [least, most] = [rule.minHundredths, rule.maxHundredths].map(hundredthsToDecimal);
    const place = { nodeId: id, path: ["rule", "maxHundredths"] };
    const facts = { least: least ?? "", most: most ?? "" };
    checks.push({ code: "range-empty", severity: "error", ...place, ...facts });
  }
  if (measure.kind === "rate" && fromDecimal(measure.per).n <= 0n) {
    const place = { nodeId: id, path: ["measure", "per"] };
    checks.push({ code: "per-not-positive", severity: "error", ...place, per: measure.per });
  }
  return checks;
}

/** A version is valid from a day to the same or a later one. */
export function checkValidity({
  id,
  validFrom,
  validTo,
}: CriteriaSetVersion): readonly RangesCheck[] {
  if (validFrom === null || validTo === null || validFrom <= validTo) return [];
  const facts = { least: validFrom, most: validTo };
  return [{ code: "range-empty", severity: "error", nodeId: id, path: ["validTo"], ...facts }];
}

function checkInput(nodeId: string, path: FieldPath, input: Input): RangesCheck[] {
  if (input.kind !== "whole-number" && input.kind !== "decimal") return [];
  const places = input.kind === "decimal" ? input.places : 0;
  const fine = (["min", "max"] as const).flatMap((side): RangesCheck[] => {
    const bound = input[side];
    if (bound === null || decimalPlaces(bound) <= places) return [];
    const place = { nodeId, path: [...path, side] };
    return [{ code: "bound-too-fine", severity: "error", ...place, bound, places }];
  });
  const { min, max } = input;
  if (min === null || max === null || compare(fromDecimal(min), fromDecimal(max)) <= 0) return fine;
  const facts = { least: min, most: max };
  return [
    ...fine,
    { code: "range-empty", severity: "error", nodeId, path: [...path, "max"], ...facts },
  ];
}
