import Type from "typebox";
import { Hundredths } from "#key.ts";
import { ItemPoints } from "#rules/per-item.ts";

/** Points outside the maximum for each item counted, capped; the total is capped by the set. */
export const BonusRule = Type.Object(
  {
    kind: Type.Literal("bonus"),
    items: Type.Array(ItemPoints, { minItems: 1 }),
    capHundredths: Hundredths,
  },
  { additionalProperties: false },
);
export type BonusRule = Type.Static<typeof BonusRule>;
