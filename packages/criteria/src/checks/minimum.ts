import type { CheckOf } from "#checks/check-of.ts";
import { isMinimumAboveTarget } from "#checks/minimum-target.ts";
import { pointsRange } from "#checks/points-range.ts";
import { measureShape, type Shape, type ShapeKind } from "#checks/shape.ts";
import type { Indicator } from "#indicator.ts";
import { compare, fromDecimal, integer } from "#rational.ts";
import type { Minimum } from "#terms.ts";

type Reach = Minimum["reach"];

export type MinimumCheck =
  /** What is to be reached is not what the measure gives. */
  | CheckOf<"minimum-mismatch", { readonly reach: Reach; readonly measured: ShapeKind }>
  /** No answer reaches it. */
  | CheckOf<"minimum-unreachable", { readonly reach: Reach }>
  /** It asks for more than what earns full points. */
  | CheckOf<"minimum-above-target", { readonly reach: Reach }>;

const judges: Readonly<Record<Exclude<Reach["kind"], "points">, readonly ShapeKind[]>> = {
  yes: ["yes-no"],
  "at-least": ["figure"],
  "at-most": ["figure"],
  level: ["level"],
  items: ["checklist", "tally"],
};

/** A minimum judges what is measured, can be reached, and asks no more than full points do. */
export function checkMinimum(indicator: Indicator): readonly MinimumCheck[] {
  const reach = indicator.terms.minimum?.reach;
  const shape = measureShape(indicator);
  if (reach === undefined || shape === undefined) return [];
  const place = {
    severity: "error",
    nodeId: indicator.id,
    path: ["terms", "minimum", "reach"],
    reach,
  } as const;
  if (reach.kind !== "points" && !judges[reach.kind].includes(shape.kind)) {
    return [{ code: "minimum-mismatch", ...place, measured: shape.kind }];
  }
  if (!isReachable(indicator, shape, reach)) return [{ code: "minimum-unreachable", ...place }];
  if (isMinimumAboveTarget(indicator, shape, reach)) {
    return [{ code: "minimum-above-target", ...place }];
  }
  return [];
}

function isReachable(indicator: Indicator, shape: Shape, reach: Reach): boolean {
  switch (reach.kind) {
    case "yes":
      return true;
    case "at-least":
      if (shape.kind !== "figure" || shape.most === null) return true;
      return compare(shape.most, fromDecimal(reach.value)) >= 0;
    case "at-most":
      if (shape.kind !== "figure" || shape.least === null) return true;
      return compare(shape.least, fromDecimal(reach.value)) <= 0;
    case "level":
      return shape.kind === "level" && shape.keys.includes(reach.key);
    case "items":
      return shape.kind !== "checklist" || reach.count <= shape.counts.size;
    case "points": {
      const most = pointsRange(indicator, shape)?.most;
      return most === undefined || most === null || compare(most, integer(reach.hundredths)) >= 0;
    }
  }
}
