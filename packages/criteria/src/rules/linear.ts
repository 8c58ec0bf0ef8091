import Type from "typebox";
import { Decimal } from "#decimal.ts";
import { Hundredths } from "#key.ts";

/** 0 at `zeroAt`, full at `fullAt`, a straight line between, clamped outside; falling where fullAt is below zeroAt. */
export const LinearRule = Type.Object(
  {
    kind: Type.Literal("linear"),
    zeroAt: Decimal,
    fullAt: Decimal,
    hundredths: Hundredths,
  },
  { additionalProperties: false },
);
export type LinearRule = Type.Static<typeof LinearRule>;
