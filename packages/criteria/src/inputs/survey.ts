import Type from "typebox";
import { inputFields } from "#inputs/fields.ts";

/**
 * A survey's percentage with its sample. Fewer valid responses than `minResponses` is missing, never 0.
 * Two fields: `<key>.percent` (0–100, `places` places) and `<key>.responses` (a count).
 */
export const SurveyInput = Type.Object(
  {
    kind: Type.Literal("survey"),
    ...inputFields,
    places: Type.Integer({ minimum: 0, maximum: 4 }),
    minResponses: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
  },
  { additionalProperties: false },
);
export type SurveyInput = Type.Static<typeof SurveyInput>;
