import Type from "typebox";
import { inputFields } from "#inputs/fields.ts";
import { Key, Title } from "#key.ts";

export const Choice = Type.Object({ key: Key, label: Title }, { additionalProperties: false });

/** Exactly one of several levels, the best first. */
export const ChoiceInput = Type.Object(
  { kind: Type.Literal("choice"), ...inputFields, levels: Type.Array(Choice, { minItems: 1 }) },
  { additionalProperties: false },
);
export type ChoiceInput = Type.Static<typeof ChoiceInput>;
