import type { CheckOf } from "#checks/check-of.ts";
import { measureShape } from "#checks/shape.ts";
import type { Indicator } from "#indicator.ts";

/** A worse level stands before, or earns more than, a better one. */
export type LevelOrderCheck = CheckOf<
  "levels-out-of-order",
  { readonly key: string; readonly before: string }
>;

/** Levels to choose from stand from best to worst, so points do not rise from one to the next. */
export function checkLevelOrder(indicator: Indicator): readonly LevelOrderCheck[] {
  const { id, rule } = indicator;
  const shape = measureShape(indicator);
  if (rule.kind !== "levels" || shape?.kind !== "level") return [];
  const ranked = shape.keys.flatMap((key) => rule.levels.filter((level) => level.key === key));
  return ranked.flatMap(({ key, hundredths }, at): readonly LevelOrderCheck[] => {
    const before = ranked[at - 1];
    if (before === undefined || hundredths <= before.hundredths) return [];
    const place = {
      nodeId: id,
      path: ["rule", "levels", rule.levels.findIndex((level) => level.key === key)],
    };
    return [
      { code: "levels-out-of-order", severity: "warning", ...place, key, before: before.key },
    ];
  });
}
