import type { CheckOf } from "#checks/check-of.ts";
import { hundredthsToDecimal, type Decimal } from "#decimal.ts";
import type { Indicator } from "#indicator.ts";

/** A judged figure is asked for outside the points that can be given, or not as a number of its own. */
export type JudgedCheck = CheckOf<
  "judged-range-mismatch",
  {
    readonly least: Decimal;
    readonly most: Decimal;
    readonly inputLeast: Decimal | null;
    readonly inputMost: Decimal | null;
  }
>;

/** Points given by a person are one number asked for within exactly the rule's range. */
export function checkJudged({ id, inputs, measure, rule }: Indicator): readonly JudgedCheck[] {
  if (rule.kind !== "judged") return [];
  const asked = measure.kind === "input" ? inputs.find(({ key }) => key === measure.input) : null;
  const input = asked?.kind === "decimal" || asked?.kind === "whole-number" ? asked : undefined;
  const least = hundredthsToDecimal(rule.minHundredths);
  const most = hundredthsToDecimal(rule.maxHundredths);
  if (input?.min === least && input.max === most) return [];
  const place = { nodeId: id, path: ["rule"] };
  const given = { inputLeast: input?.min ?? null, inputMost: input?.max ?? null };
  return [{ code: "judged-range-mismatch", severity: "error", ...place, least, most, ...given }];
}
