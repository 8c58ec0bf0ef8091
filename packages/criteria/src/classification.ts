import Type from "typebox";
import { Decimal } from "#decimal.ts";
import { Hundredths, Key, Title } from "#key.ts";

/** One level (mức) and everything it requires; null requires nothing of that sort. */
export const Level = Type.Object(
  {
    key: Key,
    label: Title,
    requires: Type.Object(
      {
        totalAtLeastHundredths: Type.Union([Hundredths, Type.Null()]),
        /** all: every applicable criterion. A number: at least so many met. */
        criteriaMet: Type.Union([Type.Literal("all"), Type.Integer({ minimum: 0 }), Type.Null()]),
        groupShareAtLeastPercent: Type.Union([Decimal, Type.Null()]),
        /** none: no knock-out minimum failed. any: at least one failed. */
        knockOut: Type.Union([Type.Literal("none"), Type.Literal("any"), Type.Null()]),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);
export type Level = Type.Static<typeof Level>;

/** Levels from best to worst: a unit has the first whose requirements it all meets. */
export const Classification = Type.Object(
  { levels: Type.Array(Level) },
  { additionalProperties: false },
);
export type Classification = Type.Static<typeof Classification>;
