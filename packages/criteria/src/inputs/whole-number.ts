import Type from "typebox";
import { Decimal } from "#decimal.ts";
import { inputFields } from "#inputs/fields.ts";

/** A count. `min` and `max` are whole; null leaves that side to the limit of 13 digits. */
export const WholeNumberInput = Type.Object(
  {
    kind: Type.Literal("whole-number"),
    ...inputFields,
    unit: Type.String(),
    min: Type.Union([Decimal, Type.Null()]),
    max: Type.Union([Decimal, Type.Null()]),
  },
  { additionalProperties: false },
);
export type WholeNumberInput = Type.Static<typeof WholeNumberInput>;
