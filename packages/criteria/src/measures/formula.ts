import Type from "typebox";

/**
 * A formula over the numeric inputs, in a checked part of CEL: numbers, input keys (- written _), + - * /,
 * comparisons, && || !, a ? b : c, min(…), max(…). Evaluated exactly; a division by zero makes the answer missing.
 */
export const FormulaMeasure = Type.Object(
  {
    kind: Type.Literal("formula"),
    expression: Type.String({ maxLength: 1000 }),
    unit: Type.String(),
  },
  { additionalProperties: false },
);
export type FormulaMeasure = Type.Static<typeof FormulaMeasure>;
