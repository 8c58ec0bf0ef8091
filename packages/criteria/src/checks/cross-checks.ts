import type { CheckOf } from "#checks/check-of.ts";
import type { CheckedFigure } from "#cross-check.ts";
import { formulaInputs, type FormulaRefusal } from "#formula/formula.ts";
import { parseTruth } from "#formula/parse-formula.ts";
import type { Indicator } from "#indicator.ts";
import { fieldKeys } from "#input.ts";
import { listIndicators } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

export type CrossChecksCheck =
  /** The indicator is not there, or does not ask for such a number. */
  | CheckOf<"cross-check-figure-unknown", { readonly name: string }>
  /** It holds whatever the figure is. */
  | CheckOf<"cross-check-figure-unused", { readonly name: string }>
  | CheckOf<
      "cross-check-invalid",
      { readonly reason: FormulaRefusal["code"]; readonly part: string }
    >;

/** Each cross-check can be read, and names numbers that are asked. */
export function checkCrossChecks(version: CriteriaSetVersion): readonly CrossChecksCheck[] {
  const indicators = listIndicators(version);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return indicators.flatMap((own) =>
    (own.terms.crossChecks ?? []).flatMap((check, at): readonly CrossChecksCheck[] => {
      const path = ["terms", "crossChecks", at];
      const place = { severity: "error", nodeId: own.id } as const;
      const unknown = check.figures.flatMap((figure, index) =>
        asksFor(figure.indicatorId === null ? own : byId.get(figure.indicatorId), figure)
          ? []
          : [
              {
                code: "cross-check-figure-unknown",
                ...place,
                path: [...path, "figures", index],
                name: figure.name,
              } as const,
            ],
      );
      const names = check.figures.map(({ name }) => name);
      const condition = parseTruth(check.holds, names);
      if (!condition.ok) {
        const { code: reason, part } = condition.refusal;
        const holds = [...path, "holds"];
        return [...unknown, { code: "cross-check-invalid", ...place, path: holds, reason, part }];
      }
      const used = new Set(formulaInputs(condition.value));
      const unused = check.figures.flatMap(({ name }, index) =>
        used.has(name)
          ? []
          : [
              {
                code: "cross-check-figure-unused",
                ...place,
                path: [...path, "figures", index],
                name,
              } as const,
            ],
      );
      return [...unknown, ...unused];
    }),
  );
}

/** Whether the indicator asks for such a number. */
function asksFor(indicator: Indicator | undefined, { fieldKey }: CheckedFigure): boolean {
  return (indicator?.inputs ?? []).some(
    (input) =>
      (input.kind === "whole-number" || input.kind === "decimal" || input.kind === "survey") &&
      fieldKeys(input).includes(fieldKey),
  );
}
