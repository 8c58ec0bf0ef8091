import type { Decimal } from "#decimal.ts";
import type { SyntaxFault } from "#formula/locate-syntax-error.ts";

export type Comparison = "<" | "<=" | ">" | ">=" | "==" | "!=";

/** A formula that gives a number. */
export type NumberFormula =
  | { readonly kind: "number"; readonly value: Decimal }
  | { readonly kind: "input"; readonly key: string }
  | { readonly kind: "negate"; readonly of: NumberFormula }
  | {
      readonly kind: "arithmetic";
      readonly operator: "+" | "-" | "*" | "/";
      readonly left: NumberFormula;
      readonly right: NumberFormula;
    }
  | {
      readonly kind: "extreme";
      readonly which: "min" | "max";
      readonly of: readonly [NumberFormula, ...NumberFormula[]];
    }
  | {
      readonly kind: "conditional";
      readonly test: TruthFormula;
      readonly whenTrue: NumberFormula;
      readonly whenFalse: NumberFormula;
    };

/** A formula that gives true or false. */
export type TruthFormula =
  | {
      readonly kind: "compare";
      readonly operator: Comparison;
      readonly left: NumberFormula;
      readonly right: NumberFormula;
    }
  | {
      readonly kind: "logic";
      readonly operator: "&&" | "||";
      readonly left: TruthFormula;
      readonly right: TruthFormula;
    }
  | { readonly kind: "not"; readonly of: TruthFormula };

/** What is wrong with an expression; `part` is the name or sign at fault, at offsets `from` up to `to`. */
export interface FormulaRefusal {
  readonly code:
    | SyntaxFault["code"]
    | "formula-syntax"
    | "formula-unknown-input"
    | "formula-unknown-function"
    | "formula-not-a-number"
    | "formula-not-a-truth"
    | "formula-too-deep";
  readonly part: string;
  readonly from: number;
  readonly to: number;
}

/** Keys of the inputs a formula reads, each once, in order of appearance. */
export function formulaInputs(formula: NumberFormula | TruthFormula): readonly string[] {
  return [...new Set(keysIn(formula))];
}

function keysIn(formula: NumberFormula | TruthFormula): readonly string[] {
  switch (formula.kind) {
    case "number":
      return [];
    case "input":
      return [formula.key];
    case "negate":
    case "not":
      return keysIn(formula.of);
    case "arithmetic":
    case "compare":
    case "logic":
      return [...keysIn(formula.left), ...keysIn(formula.right)];
    case "extreme":
      return formula.of.flatMap(keysIn);
    case "conditional":
      return [formula.test, formula.whenTrue, formula.whenFalse].flatMap(keysIn);
  }
}
