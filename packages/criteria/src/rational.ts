import { canonicalDecimal, decimalPlaces, scaledInteger, type Decimal } from "#decimal.ts";

/** An exact quotient. The denominator is always positive; the pair need not be reduced. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const zero: Rational = { n: 0n, d: 1n };

export function integer(value: number | bigint): Rational {
  return { n: BigInt(value), d: 1n };
}

export function fromDecimal(text: Decimal): Rational {
  const places = decimalPlaces(text);
  return { n: scaledInteger(text, places), d: 10n ** BigInt(places) };
}

export function add(a: Rational, b: Rational): Rational {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function subtract(a: Rational, b: Rational): Rational {
  return { n: a.n * b.d - b.n * a.d, d: a.d * b.d };
}

export function multiply(a: Rational, b: Rational): Rational {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** The quotient, or undefined when the divisor is zero. */
export function divide(a: Rational, b: Rational): Rational | undefined {
  if (b.n === 0n) return undefined;
  const sign = b.n < 0n ? -1n : 1n;
  return { n: a.n * b.d * sign, d: a.d * b.n * sign };
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Rational, b: Rational): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Nearest integer, halves away from zero: the one rounding of a score. */
export function roundHalfAway({ n, d }: Rational): bigint {
  const magnitude = ((n < 0n ? -n : n) * 2n + d) / (d * 2n);
  return n < 0n ? -magnitude : magnitude;
}

/** The value to so many places, halves away from zero, for showing; never for comparing. */
export function showRational(value: Rational, places: number): Decimal {
  return canonicalDecimal(
    roundHalfAway({ n: value.n * 10n ** BigInt(places), d: value.d }),
    places,
  );
}

/** Exact hundredths of a point as points to six places, for showing. */
export function showPoints(hundredths: Rational): Decimal {
  return showRational({ n: hundredths.n, d: hundredths.d * 100n }, 6);
}
