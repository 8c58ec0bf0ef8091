import { formatDecimal } from "#formats/decimals.ts";
import type { NumberFormula, TruthFormula } from "#formula/formula.ts";

type Name = (key: string) => string;

/** A formula as it is read aloud: “Số vụ” × 1.000 ÷ số lớn nhất trong (“Dân số”; 1). */
export function formulaWords(formula: NumberFormula, name: Name): string {
  switch (formula.kind) {
    case "number":
      return formatDecimal(formula.value);
    case "input":
      return name(formula.key);
    case "negate":
      return `−${inBrackets(formula.of, 3, name)}`;
    case "arithmetic": {
      const own = rank(formula);
      // What is taken away or divided by has brackets where it is of the same rank: a − (b − c).
      const right = inBrackets(formula.right, own + 1, name);
      return `${inBrackets(formula.left, own, name)} ${signs[formula.operator]} ${right}`;
    }
    case "extreme":
      return `${extremes[formula.which]} (${formula.of.map((part) => formulaWords(part, name)).join("; ")})`;
    case "conditional":
      return `nếu ${truthWords(formula.test, name)} thì ${inBrackets(formula.whenTrue, 1, name)}, nếu không thì ${formulaWords(formula.whenFalse, name)}`;
  }
}

const signs = { "+": "+", "-": "−", "*": "×", "/": "÷" } as const;
const extremes = { min: "số nhỏ nhất trong", max: "số lớn nhất trong" } as const;
const comparisons = { "<": "<", "<=": "≤", ">": ">", ">=": "≥", "==": "=", "!=": "≠" } as const;

/** How tightly the parts hang together. */
function rank(formula: NumberFormula): number {
  switch (formula.kind) {
    case "conditional":
      return 0;
    case "arithmetic":
      return formula.operator === "+" || formula.operator === "-" ? 1 : 2;
    case "number":
    case "input":
    case "negate":
    case "extreme":
      return 3;
  }
}

function inBrackets(formula: NumberFormula, least: number, name: Name): string {
  const words = formulaWords(formula, name);
  return rank(formula) < least ? `(${words})` : words;
}

/** As `formulaWords`, of a condition. */
export function truthWords(formula: TruthFormula, name: Name): string {
  switch (formula.kind) {
    case "compare":
      return `${inBrackets(formula.left, 1, name)} ${comparisons[formula.operator]} ${inBrackets(formula.right, 1, name)}`;
    case "logic": {
      const joined = formula.operator === "&&" ? "và" : "hoặc";
      const part = (one: TruthFormula) =>
        one.kind === "logic" && one.operator !== formula.operator
          ? `(${truthWords(one, name)})`
          : truthWords(one, name);
      return `${part(formula.left)} ${joined} ${part(formula.right)}`;
    }
    case "not":
      return `không phải (${truthWords(formula.of, name)})`;
  }
}
