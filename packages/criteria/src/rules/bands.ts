import Type from "typebox";
import { Decimal } from "#decimal.ts";
import { Hundredths } from "#key.ts";

/** Lower-inclusive, up to the next band; null is minus infinity. Bands stand in rising order. */
export const Band = Type.Object(
  { from: Type.Union([Decimal, Type.Null()]), hundredths: Hundredths },
  { additionalProperties: false },
);
export type Band = Type.Static<typeof Band>;

/** Points of the band that the measure falls in. */
export const BandsRule = Type.Object(
  {
    kind: Type.Literal("bands"),
    bands: Type.Array(Band, { minItems: 1 }),
  },
  { additionalProperties: false },
);
export type BandsRule = Type.Static<typeof BandsRule>;
