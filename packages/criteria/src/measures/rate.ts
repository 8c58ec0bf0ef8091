import Type from "typebox";
import { Decimal } from "#decimal.ts";
import { Key } from "#key.ts";

/** numerator ÷ denominator × per: cases per 1.000 people, cameras per neighbourhood. */
export const RateMeasure = Type.Object(
  { kind: Type.Literal("rate"), numerator: Key, denominator: Key, per: Decimal },
  { additionalProperties: false },
);
export type RateMeasure = Type.Static<typeof RateMeasure>;
