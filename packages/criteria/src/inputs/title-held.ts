import Type from "typebox";
import { Choice } from "#inputs/choice.ts";
import { inputFields } from "#inputs/fields.ts";

/** A title or class already recognised by a competent body, looked up and not judged again; the best first. */
export const TitleInput = Type.Object(
  {
    kind: Type.Literal("title"),
    ...inputFields,
    levels: Type.Array(Choice, { minItems: 1 }),
  },
  { additionalProperties: false },
);
export type TitleInput = Type.Static<typeof TitleInput>;
