import Type from "typebox";
import { inputFields } from "#inputs/fields.ts";

/** Đạt/không đạt, có/không. */
export const YesNoInput = Type.Object(
  { kind: Type.Literal("yes-no"), ...inputFields },
  { additionalProperties: false },
);
export type YesNoInput = Type.Static<typeof YesNoInput>;
