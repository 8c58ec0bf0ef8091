import { formulaInputs } from "#formula/formula.ts";
import { parseFormula } from "#formula/parse-formula.ts";
import type { Indicator } from "#indicator.ts";
import type { InputKind } from "#input.ts";
import type { FieldPath } from "#schema-problem.ts";

/** An input that a measure reads: by which key, said where, and which kinds it can count with. */
export interface MeasureReference {
  readonly key: string;
  readonly path: FieldPath;
  readonly fits: readonly InputKind[];
}

const figures = ["whole-number", "decimal", "survey"] as const satisfies readonly InputKind[];
const alone = [...figures, "yes-no", "choice", "title", "checklist"] as const;

/** The inputs a measure reads; undefined when its formula can't be read. */
export function measureReferences({
  inputs,
  measure,
}: Indicator): readonly MeasureReference[] | undefined {
  const named = (key: string, field: string, fits: readonly InputKind[] = figures) => ({
    key,
    path: ["measure", field],
    fits,
  });
  switch (measure.kind) {
    case "input":
      return [named(measure.input, "input", alone)];
    case "percent":
    case "rate":
      return [named(measure.numerator, "numerator"), named(measure.denominator, "denominator")];
    case "change":
      return [named(measure.current, "current"), named(measure.baseline, "baseline")];
    case "days-from-due":
      return [named(measure.input, "input", ["date"])];
    case "formula": {
      const formula = parseFormula(measure.expression, inputs);
      if (!formula.ok) return undefined;
      return formulaInputs(formula.value).map((key) => named(key, "expression"));
    }
    case "tally":
      return measure.inputs.map((key, at) => ({
        key,
        path: ["measure", "inputs", at],
        fits: figures,
      }));
  }
}
