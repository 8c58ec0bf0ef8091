import type { NumberFormula, TruthFormula } from "#formula/formula.ts";
import {
  addFractions,
  compareFractions,
  constantFraction,
  divideFractions,
  multiplyFractions,
  type SqlFraction,
} from "#sql/fraction.ts";
import type { Column } from "#sql/stages.ts";

/**
 * A formula as SQL: each part is a column of its own stage, so that the text grows with the formula and no faster.
 * A division by zero is null and passes through every operator but the branch of a condition that is not taken.
 */
export function formulaSql(
  formula: NumberFormula,
  figures: ReadonlyMap<string, SqlFraction>,
): { readonly stages: readonly (readonly Column[])[]; readonly fraction: SqlFraction } {
  const stages: Column[][] = [];

  function keep(fraction: SqlFraction): SqlFraction {
    const name = `x${stages.length}`;
    stages.push([
      [`${name}_n`, fraction.n],
      [`${name}_d`, fraction.d],
    ]);
    return { ...fraction, n: `${name}_n`, d: `${name}_d` };
  }

  function keepTruth(expression: string): string {
    const name = `x${stages.length}`;
    stages.push([[name, expression]]);
    return name;
  }

  function number(part: NumberFormula): SqlFraction {
    switch (part.kind) {
      case "number":
        return constantFraction(part.value);
      case "input": {
        const figure = figures.get(part.key);
        if (figure === undefined) throw new TypeError(`No figure "${part.key}" in the formula.`);
        return figure;
      }
      case "negate": {
        const value = number(part.of);
        return { ...value, n: `(- ${value.n})` };
      }
      case "arithmetic":
        return keep(operate(part.operator, number(part.left), number(part.right)));
      case "extreme":
        return part.of.map(number).reduce((best, value) => {
          const isBetter = compareFractions(value, part.which === "max" ? ">" : "<", best);
          return keep(choose(isBetter, value, best));
        });
      case "conditional": {
        const test = truth(part.test);
        return keep(choose(test, number(part.whenTrue), number(part.whenFalse)));
      }
    }
  }

  function truth(part: TruthFormula): string {
    switch (part.kind) {
      case "compare": {
        const operator = { "==": "=", "!=": "<>" }[part.operator as string] ?? part.operator;
        return keepTruth(compareFractions(number(part.left), operator, number(part.right)));
      }
      case "logic": {
        const [left, right] = [truth(part.left), truth(part.right)];
        const operator = part.operator === "&&" ? "and" : "or";
        return keepTruth(
          `case when ${left} is null or ${right} is null then null else (${left} ${operator} ${right}) end`,
        );
      }
      case "not":
        return keepTruth(`(not ${truth(part.of)})`);
    }
  }

  const fraction = number(formula);
  return { stages, fraction };
}

function operate(
  operator: "+" | "-" | "*" | "/",
  left: SqlFraction,
  right: SqlFraction,
): SqlFraction {
  switch (operator) {
    case "+":
    case "-":
      return addFractions(left, right, operator);
    case "*":
      return multiplyFractions(left, right);
    case "/":
      return divideFractions(left, right);
  }
}

function choose(test: string, whenTrue: SqlFraction, whenFalse: SqlFraction): SqlFraction {
  const pick = (a: string, b: string) =>
    `case when ${test} is null then null when ${test} then ${a} else ${b} end`;
  return {
    n: pick(whenTrue.n, whenFalse.n),
    d: pick(whenTrue.d, whenFalse.d),
    maxN: larger(whenTrue.maxN, whenFalse.maxN),
    maxD: larger(whenTrue.maxD, whenFalse.maxD),
  };
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
