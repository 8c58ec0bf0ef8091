import Type from "typebox";
import { Hundredths } from "#key.ts";

/** Full points × items held ÷ items listed. */
export const ShareOfItemsRule = Type.Object(
  {
    kind: Type.Literal("share-of-items"),
    hundredths: Hundredths,
  },
  { additionalProperties: false },
);
export type ShareOfItemsRule = Type.Static<typeof ShareOfItemsRule>;
