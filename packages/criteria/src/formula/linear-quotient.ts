import type { NumberFormula } from "#formula/formula.ts";
import {
  add,
  compare,
  divide,
  fromDecimal,
  integer,
  multiply,
  zero,
  type Rational,
} from "#rational.ts";

/** A constant, and a factor for each input. */
export interface Linear {
  readonly constant: Rational;
  readonly factors: ReadonlyMap<string, Rational>;
}

/** One sum of inputs divided by another. */
export interface LinearQuotient {
  readonly over: Linear;
  readonly under: Linear;
}

/** The formula as a quotient of two sums; undefined where it is none: a product of inputs, min, max, a condition. */
export function linearQuotient(formula: NumberFormula): LinearQuotient | undefined {
  switch (formula.kind) {
    case "number":
      return { over: fixed(fromDecimal(formula.value)), under: one };
    case "input":
      return {
        over: { constant: zero, factors: new Map([[formula.key, integer(1)]]) },
        under: one,
      };
    case "negate": {
      const of = linearQuotient(formula.of);
      return of && { ...of, over: scaled(of.over, integer(-1)) };
    }
    case "arithmetic": {
      const left = linearQuotient(formula.left);
      const right = linearQuotient(formula.right);
      return left && right && operations[formula.operator](left, right);
    }
    case "extreme":
    case "conditional":
      return undefined;
  }
}

type Operation = (a: LinearQuotient, b: LinearQuotient) => LinearQuotient | undefined;

const sum: Operation = (a, b) => {
  if (isSame(a.under, b.under)) return { over: plus(a.over, b.over), under: a.under };
  const [addend, quotient] = isFixed(a.over) && isFixed(a.under) ? [a, b] : [b, a];
  if (!isFixed(addend.over) || !isFixed(addend.under)) return undefined;
  const constant = divide(addend.over.constant, addend.under.constant);
  if (constant === undefined) return undefined;
  return { over: plus(quotient.over, scaled(quotient.under, constant)), under: quotient.under };
};

const times: Operation = (a, b) => {
  const over = multiplied(a.over, b.over);
  const under = multiplied(a.under, b.under);
  return over && under && { over, under };
};

const operations: Readonly<Record<"+" | "-" | "*" | "/", Operation>> = {
  "+": sum,
  "-": (a, b) => sum(a, { ...b, over: scaled(b.over, integer(-1)) }),
  "*": times,
  // Divided by a quotient that is itself divided, the value may be missing where the one turned round is not.
  "/": (a, b) => (isFixed(b.under) ? times(a, { over: b.under, under: b.over }) : undefined),
};

function multiplied(a: Linear, b: Linear): Linear | undefined {
  if (isFixed(a)) return scaled(b, a.constant);
  return isFixed(b) ? scaled(a, b.constant) : undefined;
}

function isFixed({ factors }: Linear): boolean {
  return factors.size === 0;
}

function isSame(a: Linear, b: Linear): boolean {
  return (
    compare(a.constant, b.constant) === 0 &&
    a.factors.size === b.factors.size &&
    [...a.factors].every(([key, factor]) => {
      const other = b.factors.get(key);
      return other !== undefined && compare(factor, other) === 0;
    })
  );
}

function fixed(constant: Rational): Linear {
  return { constant, factors: new Map() };
}

const one = fixed(integer(1));

function scaled({ constant, factors }: Linear, by: Rational): Linear {
  return linear(
    multiply(constant, by),
    [...factors].map(([key, factor]) => [key, multiply(factor, by)] as const),
  );
}

function plus(a: Linear, b: Linear): Linear {
  const keys = [...new Set([...a.factors.keys(), ...b.factors.keys()])];
  return linear(
    add(a.constant, b.constant),
    keys.map((key) => [key, add(a.factors.get(key) ?? zero, b.factors.get(key) ?? zero)] as const),
  );
}

/** Inputs with factor zero are none. */
function linear(constant: Rational, factors: readonly (readonly [string, Rational])[]): Linear {
  return { constant, factors: new Map(factors.filter(([, factor]) => factor.n !== 0n)) };
}
