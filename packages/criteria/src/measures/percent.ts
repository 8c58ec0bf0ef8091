import Type from "typebox";
import { Key } from "#key.ts";

/** 100 × numerator ÷ denominator. `partOfWhole`: a numerator above the denominator is refused. */
export const PercentMeasure = Type.Object(
  {
    kind: Type.Literal("percent"),
    numerator: Key,
    denominator: Key,
    partOfWhole: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type PercentMeasure = Type.Static<typeof PercentMeasure>;
