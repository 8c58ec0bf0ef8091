import Type from "typebox";
import { inputFields } from "#inputs/fields.ts";

/** Words that are read, never scored. */
export const TextInput = Type.Object(
  {
    kind: Type.Literal("text"),
    ...inputFields,
    maxLength: Type.Integer({ minimum: 1, maximum: 4000 }),
  },
  { additionalProperties: false },
);
export type TextInput = Type.Static<typeof TextInput>;
