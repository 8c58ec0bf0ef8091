import Type from "typebox";
import { Hundredths, Text } from "#key.ts";

/** Points given by a person within a range, in steps, with a reason. The measure is the points. */
export const JudgedRule = Type.Object(
  {
    kind: Type.Literal("judged"),
    minHundredths: Hundredths,
    maxHundredths: Hundredths,
    stepHundredths: Type.Integer({ minimum: 1 }),
    guidance: Text,
  },
  { additionalProperties: false },
);
export type JudgedRule = Type.Static<typeof JudgedRule>;
