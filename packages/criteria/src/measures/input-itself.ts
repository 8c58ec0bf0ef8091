import Type from "typebox";
import { Key } from "#key.ts";

/** The input itself: a figure, yes/no, the level chosen, the title held, or the items of a checklist. */
export const InputMeasure = Type.Object(
  { kind: Type.Literal("input"), input: Key },
  { additionalProperties: false },
);
export type InputMeasure = Type.Static<typeof InputMeasure>;
