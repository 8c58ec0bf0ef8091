import type { CheckOf } from "#checks/check-of.ts";
import { measureShape } from "#checks/shape.ts";
import type { Indicator } from "#indicator.ts";

export type RuleKeysCheck =
  /** A level, item or count that can be answered has no points in the rule. */
  | CheckOf<"points-missing", { readonly key: string }>
  /** The rule gives points for a level, item or count that is not asked. */
  | CheckOf<"points-for-unknown", { readonly key: string; readonly known: readonly string[] }>;

/** Rule and measure name the same levels, items and counts. */
export function checkRuleKeys(indicator: Indicator): readonly RuleKeysCheck[] {
  const { id: nodeId, rule } = indicator;
  const shape = measureShape(indicator);
  const field = rule.kind === "levels" ? "levels" : "items";
  const named = rule.kind === "levels" ? rule.levels : "items" in rule ? rule.items : undefined;
  if (shape === undefined || named === undefined) return [];
  if ((shape.kind === "level") !== (rule.kind === "levels")) return [];
  const asked =
    shape.kind === "level" ? shape.keys : "counts" in shape ? [...shape.counts.keys()] : undefined;
  if (asked === undefined) return [];
  const missing = asked
    .filter((key) => !named.some((each) => each.key === key))
    .map((key) => ({
      code: "points-missing" as const,
      severity: "error" as const,
      nodeId,
      path: ["rule", field],
      key,
    }));
  const unknown = named.flatMap(({ key }, at) =>
    asked.includes(key)
      ? []
      : [
          {
            code: "points-for-unknown" as const,
            severity: "error" as const,
            nodeId,
            path: ["rule", field, at],
            key,
            known: asked,
          },
        ],
  );
  return [...missing, ...unknown];
}
