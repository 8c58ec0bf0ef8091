import Type from "typebox";
import { Decimal } from "#decimal.ts";
import { inputFields } from "#inputs/fields.ts";

/** A measured quantity with a stated number of places. */
export const DecimalInput = Type.Object(
  {
    kind: Type.Literal("decimal"),
    ...inputFields,
    unit: Type.String(),
    places: Type.Integer({ minimum: 1, maximum: 6 }),
    min: Type.Union([Decimal, Type.Null()]),
    max: Type.Union([Decimal, Type.Null()]),
  },
  { additionalProperties: false },
);
export type DecimalInput = Type.Static<typeof DecimalInput>;
