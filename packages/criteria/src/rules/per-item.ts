import Type from "typebox";
import { Hundredths, Key } from "#key.ts";

/** Points for one of what \`key\` counts: an input of a tally, or an item of a checklist. */
export const ItemPoints = Type.Object(
  { key: Key, hundredths: Hundredths },
  { additionalProperties: false },
);
export type ItemPoints = Type.Static<typeof ItemPoints>;

/** Points for each item counted, capped. */
export const PerItemRule = Type.Object(
  {
    kind: Type.Literal("per-item"),
    items: Type.Array(ItemPoints, { minItems: 1 }),
    capHundredths: Hundredths,
  },
  { additionalProperties: false },
);
export type PerItemRule = Type.Static<typeof PerItemRule>;
