import type { CheckOf } from "#checks/check-of.ts";
import type { Indicator } from "#indicator.ts";

/** Nothing tells the unit how to count, or the appraiser how to judge. */
export type GuidanceCheck = CheckOf<"guidance-missing">;

/** An indicator has guidance; a judged one may have it in its rule instead. */
export function checkGuidance({ id, guidance, rule }: Indicator): readonly GuidanceCheck[] {
  const judging = rule.kind === "judged" ? rule.guidance : "";
  if (guidance.trim() !== "" || judging.trim() !== "") return [];
  return [{ code: "guidance-missing", severity: "warning", nodeId: id, path: ["guidance"] }];
}
