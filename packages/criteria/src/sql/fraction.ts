import { decimalPlaces, scaledInteger, type Decimal } from "#decimal.ts";
import { hugeint } from "#sql/stages.ts";

/** An exact fraction in SQL: two integer expressions, the second above zero, and how large each can be. */
export interface SqlFraction {
  readonly n: string;
  readonly d: string;
  readonly maxN: bigint;
  readonly maxD: bigint;
}

/** Largest magnitude that DuckDB's 128-bit integer holds. */
const largest = 2n ** 127n - 1n;

/** Thrown when a figure could outgrow 128 bits; `checkVersion` says which indicator, before issue. */
export class FigureTooLarge extends RangeError {
  constructor(value: bigint) {
    super(
      `A figure of ${value.toString().length} digits can arise. Narrow the ranges of the inputs.`,
    );
  }
}

/** The value, when SQL can hold it. */
export function within(value: bigint): bigint {
  if (value > largest) throw new FigureTooLarge(value);
  return value;
}

export function constantFraction(text: Decimal): SqlFraction {
  const places = decimalPlaces(text);
  const n = scaledInteger(text, places);
  const d = 10n ** BigInt(places);
  return { n: hugeint(n), d: hugeint(d), maxN: n < 0n ? -n : n, maxD: d };
}

export function integerFraction(value: number): SqlFraction {
  return { n: hugeint(value), d: hugeint(1), maxN: BigInt(Math.abs(value)), maxD: 1n };
}

export function multiplyFractions(a: SqlFraction, b: SqlFraction): SqlFraction {
  return {
    n: product(a.n, b.n),
    d: product(a.d, b.d),
    maxN: within(a.maxN * b.maxN),
    maxD: within(a.maxD * b.maxD),
  };
}

export function addFractions(a: SqlFraction, b: SqlFraction, operator: "+" | "-"): SqlFraction {
  return {
    n: `(${product(a.n, b.d)} ${operator} ${product(b.n, a.d)})`,
    d: product(a.d, b.d),
    maxN: within(a.maxN * b.maxD + b.maxN * a.maxD),
    maxD: within(a.maxD * b.maxD),
  };
}

/** The quotient; null where the divisor is zero. */
export function divideFractions(a: SqlFraction, b: SqlFraction): SqlFraction {
  const sign = `sign(${b.n})::hugeint`;
  return {
    n: `(${product(a.n, b.d)} * ${sign})`,
    d: `nullif(${product(a.d, b.n)} * ${sign}, 0)`,
    maxN: within(a.maxN * b.maxD),
    maxD: within(a.maxD * b.maxN),
  };
}

/** a compared with b, exactly; null when either is. */
export function compareFractions(a: SqlFraction, operator: string, b: SqlFraction): string {
  within(a.maxN * b.maxD);
  within(b.maxN * a.maxD);
  return `(${product(a.n, b.d)} ${operator} ${product(b.n, a.d)})`;
}

function product(a: string, b: string): string {
  return a === hugeint(1) ? b : b === hugeint(1) ? a : `(${a} * ${b})`;
}
