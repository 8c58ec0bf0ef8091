import Type from "typebox";
import { Hundredths } from "#key.ts";

/** Full points for yes, 0 for no. */
export const PassFailRule = Type.Object(
  {
    kind: Type.Literal("pass-fail"),
    hundredths: Hundredths,
  },
  { additionalProperties: false },
);
export type PassFailRule = Type.Static<typeof PassFailRule>;
