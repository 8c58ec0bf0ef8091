import type { CheckOf } from "#checks/check-of.ts";
import type { Criterion } from "#criterion.ts";
import { hundredthsToDecimal, type Decimal } from "#decimal.ts";
import { compare, fromDecimal } from "#rational.ts";

/** No criterion is ever đạt by this rule; figures are points, indicators or percent, as the rule counts. */
export type VerdictCheck = CheckOf<
  "verdict-unreachable",
  {
    readonly by: "points" | "indicators" | "share";
    readonly required: Decimal;
    readonly most: Decimal;
  }
>;

export function checkVerdict({
  id,
  indicators,
  maxHundredths,
  verdict,
}: Criterion): readonly VerdictCheck[] {
  const unreachable = (by: VerdictCheck["by"], field: string, required: Decimal, most: Decimal) => {
    if (compare(fromDecimal(required), fromDecimal(most)) <= 0) return [];
    const place = { nodeId: id, path: ["verdict", field] };
    return [
      { code: "verdict-unreachable", severity: "error", ...place, by, required, most } as const,
    ];
  };
  switch (verdict.kind) {
    case "all-indicators":
      return [];
    case "at-least-indicators": {
      const counted = indicators.filter(({ rule }) => rule.kind !== "bonus").length;
      return unreachable("indicators", "count", String(verdict.count), String(counted));
    }
    case "points":
      return unreachable(
        "points",
        "atLeastHundredths",
        hundredthsToDecimal(verdict.atLeastHundredths),
        hundredthsToDecimal(maxHundredths),
      );
    case "share":
      return unreachable("share", "atLeastPercent", verdict.atLeastPercent, "100");
  }
}
