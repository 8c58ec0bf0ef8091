import type { CheckOf } from "#checks/check-of.ts";
import type { Decimal } from "#decimal.ts";
import type { Indicator } from "#indicator.ts";

/** A line needs two different ends. */
export type LinearCheck = CheckOf<"zero-at-equals-full-at", { readonly at: Decimal }>;

export function checkLinear({ id, rule }: Indicator): readonly LinearCheck[] {
  if (rule.kind !== "linear" || rule.zeroAt !== rule.fullAt) return [];
  const place = { nodeId: id, path: ["rule", "fullAt"] };
  return [{ code: "zero-at-equals-full-at", severity: "error", ...place, at: rule.fullAt }];
}
