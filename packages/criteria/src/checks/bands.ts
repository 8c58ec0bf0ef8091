import type { CheckOf } from "#checks/check-of.ts";
import { inputRange, type FigureRange } from "#checks/figure-range.ts";
import { isBandReachable } from "#checks/reachable-bands.ts";
import { measureShape } from "#checks/shape.ts";
import type { Decimal } from "#decimal.ts";
import type { Indicator } from "#indicator.ts";
import { compare, fromDecimal, showRational } from "#rational.ts";
import type { Band } from "#rules/bands.ts";
import type { FieldPath } from "#schema-problem.ts";

export type BandsCheck =
  /** A band does not begin above the one before it. */
  | CheckOf<"overlapping-bands", { readonly from: Decimal | null; readonly before: Decimal | null }>
  /** No value that can be answered falls into the band. */
  | CheckOf<"unreachable-band", { readonly from: Decimal | null; readonly below: Decimal | null }>
  /** Values below the first band have no points; `least` is the lowest that can be answered, null without bound. */
  | CheckOf<"missing-band", { readonly firstFrom: Decimal; readonly least: Decimal | null }>;

/** The bands of the rule, and those for small baselines, cover every value once and in rising order. */
export function checkBands(indicator: Indicator): readonly BandsCheck[] {
  const { id, inputs, measure, rule } = indicator;
  const checks: BandsCheck[] = [];
  if (rule.kind === "bands") {
    const shape = measureShape(indicator);
    const range = shape?.kind === "figure" ? shape : undefined;
    checks.push(...inOrder(id, ["rule", "bands"], rule.bands, range));
  }
  if (measure.kind === "change" && measure.smallBaseline !== null) {
    const current = inputs.find(({ key }) => key === measure.current);
    const range = current && inputRange(current);
    const path = ["measure", "smallBaseline", "bands"];
    checks.push(...inOrder(id, path, measure.smallBaseline.bands, range));
  }
  return checks;
}

function inOrder(
  nodeId: string,
  path: FieldPath,
  bands: readonly Band[],
  range: FigureRange | undefined,
): readonly BandsCheck[] {
  const overlapping = bands.flatMap(({ from }, at): readonly BandsCheck[] => {
    const before = bands[at - 1]?.from;
    if (before === undefined || isAbove(from, before)) return [];
    const place = { nodeId, path: [...path, at, "from"] };
    return [{ code: "overlapping-bands", severity: "error", ...place, from, before }];
  });
  if (overlapping.length > 0 || range === undefined) return overlapping;
  const unreachable = bands.flatMap(({ from }, at): readonly BandsCheck[] => {
    if (isBandReachable(bands, at, range)) return [];
    const below = bands[at + 1]?.from ?? null;
    return [
      { code: "unreachable-band", severity: "error", nodeId, path: [...path, at], from, below },
    ];
  });
  return [...unreachable, ...missing(nodeId, path, bands[0]?.from ?? null, range)];
}

function missing(
  nodeId: string,
  path: FieldPath,
  firstFrom: Decimal | null,
  { least }: FigureRange,
): readonly BandsCheck[] {
  if (firstFrom === null) return [];
  if (least !== null && compare(least, fromDecimal(firstFrom)) >= 0) return [];
  const lowest = least && showRational(least, 6);
  const place = { nodeId, path: [...path, 0, "from"] };
  return [{ code: "missing-band", severity: "error", ...place, firstFrom, least: lowest }];
}

function isAbove(from: Decimal | null, before: Decimal | null): boolean {
  if (from === null) return false;
  return before === null || compare(fromDecimal(from), fromDecimal(before)) > 0;
}
