import Type from "typebox";
import { inputFields } from "#inputs/fields.ts";

/** A calendar date, YYYY-MM-DD. */
export const DateInput = Type.Object(
  { kind: Type.Literal("date"), ...inputFields },
  { additionalProperties: false },
);
export type DateInput = Type.Static<typeof DateInput>;
