import { isDecimal, type Decimal } from "@thuocdo/criteria/decimal";
import { compare, fromDecimal } from "@thuocdo/criteria/rational";
import { parseDecimal, type DecimalRefusal } from "@thuocdo/criteria/formats/decimals";

/** What a number field accepts. */
export interface NumberShape {
  readonly places: number;
  readonly min: Decimal | null;
  readonly max: Decimal | null;
  readonly unit: string;
}

export type NumberRefusal =
  | Exclude<DecimalRefusal, { code: "blank" }>
  | { readonly code: "too-long" }
  | { readonly code: "out-of-range"; readonly min: Decimal | null; readonly max: Decimal | null };

/** Blank; a canonical decimal, perhaps out of range; or something that can't be read as one number. */
export type TypedNumber =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: Decimal }
  | { readonly kind: "unreadable"; readonly refusal: NumberRefusal };

export function readTypedNumber(typed: string, shape: NumberShape): TypedNumber {
  const bare = shape.unit === "%" ? typed.replace(/\s*%\s*$/, "") : typed;
  const reading = parseDecimal(bare, { places: shape.places });
  if (reading.ok) {
    return isDecimal(reading.value)
      ? { kind: "value", value: reading.value }
      : { kind: "unreadable", refusal: { code: "too-long" } };
  }
  if (reading.refusal.code === "blank") return { kind: "blank" };
  return { kind: "unreadable", refusal: reading.refusal };
}

/** A value outside the field's range is kept as typed and scored as invalid; this says what the range is. */
export function refuseRange(value: Decimal, { min, max }: NumberShape): NumberRefusal | undefined {
  if (!isDecimal(value)) return { code: "not-a-number" };
  const number = fromDecimal(value);
  const low = min !== null && compare(number, fromDecimal(min)) < 0;
  const high = max !== null && compare(number, fromDecimal(max)) > 0;
  return low || high ? { code: "out-of-range", min, max } : undefined;
}
