import type { CheckOf } from "#checks/check-of.ts";
import { measureShape } from "#checks/shape.ts";
import type { Decimal } from "#decimal.ts";
import type { Indicator } from "#indicator.ts";
import type { Minimum } from "#terms.ts";

export type NoDifferenceCheck =
  /** A band has the points of the one before it, and no minimum lies at its mark. */
  | CheckOf<"band-without-effect", { readonly from: Decimal | null; readonly hundredths: number }>
  /** A level has the points of the better one before it, and no minimum lies between them. */
  | CheckOf<
      "level-without-effect",
      { readonly key: string; readonly before: string; readonly hundredths: number }
    >
  /** Counted for nothing: neither gives nor takes a point. */
  | CheckOf<"item-without-points", { readonly key: string }>;

/** What the answer tells apart makes a difference. */
export function checkNoDifference(indicator: Indicator): readonly NoDifferenceCheck[] {
  const { id: nodeId, rule, terms } = indicator;
  const place = { severity: "warning", nodeId } as const;
  switch (rule.kind) {
    case "bands":
      return rule.bands.flatMap(({ from, hundredths }, at): readonly NoDifferenceCheck[] => {
        const same = rule.bands[at - 1]?.hundredths === hundredths;
        if (!same || isMinimumAt(terms.minimum, from)) return [];
        const path = ["rule", "bands", at];
        return [{ code: "band-without-effect", ...place, path, from, hundredths }];
      });
    case "levels": {
      const shape = measureShape(indicator);
      if (shape?.kind !== "level") return [];
      const reach = terms.minimum?.reach;
      return shape.keys.flatMap((key, at): readonly NoDifferenceCheck[] => {
        const before = shape.keys[at - 1];
        const [own, better] = [key, before].map((each) =>
          rule.levels.find((level) => level.key === each),
        );
        if (own === undefined || better === undefined) return [];
        if (own.hundredths !== better.hundredths) return [];
        if (reach?.kind === "level" && reach.key === better.key) return [];
        const path = ["rule", "levels", rule.levels.indexOf(own)];
        const facts = { key, before: better.key, hundredths: own.hundredths };
        return [{ code: "level-without-effect", ...place, path, ...facts }];
      });
    }
    case "per-item":
    case "deduction":
    case "bonus":
      return rule.items.flatMap(({ key, hundredths }, at): readonly NoDifferenceCheck[] => {
        if (hundredths !== 0) return [];
        return [{ code: "item-without-points", ...place, path: ["rule", "items", at], key }];
      });
    case "pass-fail":
    case "linear":
    case "share-of-items":
    case "judged":
      return [];
  }
}

/** "At most 4" of whole numbers parts the bands at 5: any maximum is taken to part them. */
function isMinimumAt(minimum: Minimum | null, from: Decimal | null): boolean {
  const reach = minimum?.reach;
  return reach?.kind === "at-most" || (reach?.kind === "at-least" && reach.value === from);
}
