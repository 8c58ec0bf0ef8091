import type { CheckOf } from "#checks/check-of.ts";
import { figuresTooLarge } from "#sql/compile-version.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** Figures of the indicator could outgrow what both executors can hold: its inputs need narrower ranges. */
export type FigureSizeCheck = CheckOf<"figure-too-large">;

export function checkFigureSize(version: CriteriaSetVersion): readonly FigureSizeCheck[] {
  return figuresTooLarge(version).map((nodeId) => ({
    code: "figure-too-large",
    severity: "error",
    nodeId,
    path: ["inputs"],
  }));
}
