import Type from "typebox";
import { Key } from "#key.ts";

/** Several counts side by side, for rules that give or take points per item. */
export const TallyMeasure = Type.Object(
  { kind: Type.Literal("tally"), inputs: Type.Array(Key, { minItems: 1 }) },
  { additionalProperties: false },
);
export type TallyMeasure = Type.Static<typeof TallyMeasure>;
