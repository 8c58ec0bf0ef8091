import type { NumberFormula, TruthFormula } from "#formula/formula.ts";
import { add, compare, divide, fromDecimal, multiply, subtract, type Rational } from "#rational.ts";

type Figures = ReadonlyMap<string, Rational>;

/**
 * The exact value of a formula, or undefined after a division by zero. Undefined passes through every operator but
 * the branch of a condition that is not taken.
 */
export function evaluateFormula(formula: NumberFormula, figures: Figures): Rational | undefined {
  switch (formula.kind) {
    case "number":
      return fromDecimal(formula.value);
    case "input":
      return figures.get(formula.key);
    case "negate": {
      const value = evaluateFormula(formula.of, figures);
      return value && { n: -value.n, d: value.d };
    }
    case "arithmetic": {
      const left = evaluateFormula(formula.left, figures);
      const right = evaluateFormula(formula.right, figures);
      return left && right && operations[formula.operator](left, right);
    }
    case "extreme": {
      const values = formula.of.map((part) => evaluateFormula(part, figures));
      const sign = formula.which === "max" ? 1 : -1;
      return values.reduce(
        (best, value) => best && value && (compare(value, best) * sign > 0 ? value : best),
      );
    }
    case "conditional": {
      const test = evaluateTruth(formula.test, figures);
      if (test === undefined) return undefined;
      return evaluateFormula(test ? formula.whenTrue : formula.whenFalse, figures);
    }
  }
}

const operations = { "+": add, "-": subtract, "*": multiply, "/": divide };

/** As `evaluateFormula`, of a condition. */
export function evaluateTruth(formula: TruthFormula, figures: Figures): boolean | undefined {
  switch (formula.kind) {
    case "compare": {
      const left = evaluateFormula(formula.left, figures);
      const right = evaluateFormula(formula.right, figures);
      return left && right && tests[formula.operator](compare(left, right));
    }
    case "logic": {
      const left = evaluateTruth(formula.left, figures);
      const right = evaluateTruth(formula.right, figures);
      if (left === undefined || right === undefined) return undefined;
      return formula.operator === "&&" ? left && right : left || right;
    }
    case "not": {
      const value = evaluateTruth(formula.of, figures);
      return value === undefined ? undefined : !value;
    }
  }
}

const tests = {
  "<": (order: number) => order < 0,
  "<=": (order: number) => order <= 0,
  ">": (order: number) => order > 0,
  ">=": (order: number) => order >= 0,
  "==": (order: number) => order === 0,
  "!=": (order: number) => order !== 0,
};
