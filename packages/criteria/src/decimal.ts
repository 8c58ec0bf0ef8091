import Type from "typebox";

/** As in the schema: the whole text. */
export const canonicalPattern = "^(0|-?[1-9]\\d{0,12}|-?(0|[1-9]\\d{0,12})\\.\\d{0,5}[1-9])$";

/**
 * An exact decimal in canonical text: no leading or trailing zeros, no "-0", a point before the places.
 * At most 13 whole digits and 6 places, so that two executors can hold every figure exactly.
 */
export const Decimal = Type.String({ pattern: canonicalPattern });
export type Decimal = Type.Static<typeof Decimal>;

const canonical = new RegExp(canonicalPattern);

/** Whether the text is a canonical decimal. */
export function isDecimal(text: string): boolean {
  return canonical.test(text);
}

/** Places after the point in a canonical decimal: "12.5" has 1. */
export function decimalPlaces(text: Decimal): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}

/** The decimal times 10^places as an integer: ("12.5", 2) is 1250. Throws when it has more places than asked. */
export function scaledInteger(text: Decimal, places: number): bigint {
  const missing = places - decimalPlaces(text);
  if (missing < 0) throw new RangeError(`${text} has more than ${places} places`);
  return BigInt(text.replace(".", "") + "0".repeat(missing));
}

/** Integer hundredths as a canonical decimal: 265 is "2.65". */
export function hundredthsToDecimal(hundredths: number): Decimal {
  return canonicalDecimal(BigInt(hundredths), 2);
}

/** A scaled integer as a canonical decimal: (1250n, 2) is "12.5". */
export function canonicalDecimal(scaled: bigint, places: number): Decimal {
  const sign = scaled < 0n ? "-" : "";
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const rest = digits.slice(digits.length - places).replace(/0+$/, "");
  return sign + (rest === "" ? whole : `${whole}.${rest}`);
}
