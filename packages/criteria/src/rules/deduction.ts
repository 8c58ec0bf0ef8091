import Type from "typebox";
import { Hundredths } from "#key.ts";
import { ItemPoints } from "#rules/per-item.ts";

/** Full points less so much for each item counted, not below the floor. `outOf`: how many there could be, for reading. */
export const DeductionRule = Type.Object(
  {
    kind: Type.Literal("deduction"),
    fromHundredths: Hundredths,
    items: Type.Array(ItemPoints, { minItems: 1 }),
    floorHundredths: Hundredths,
    outOf: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
  },
  { additionalProperties: false },
);
export type DeductionRule = Type.Static<typeof DeductionRule>;
