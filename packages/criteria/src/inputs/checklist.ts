import Type from "typebox";
import { Choice } from "#inputs/choice.ts";
import { inputFields } from "#inputs/fields.ts";

/** Items each held or not held. Answered only when every item is: an untouched list is missing, not empty. */
export const ChecklistInput = Type.Object(
  { kind: Type.Literal("checklist"), ...inputFields, items: Type.Array(Choice, { minItems: 1 }) },
  { additionalProperties: false },
);
export type ChecklistInput = Type.Static<typeof ChecklistInput>;
