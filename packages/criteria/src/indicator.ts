import Type from "typebox";
import { Input } from "#input.ts";
import { NodeId, Text, Title } from "#key.ts";
import { Measure } from "#measure.ts";
import { ScoringRule } from "#rule.ts";
import { Terms } from "#terms.ts";

/** Chỉ số: the smallest thing asked and scored: inputs → measure → scoring rule → points, on terms. */
export const Indicator = Type.Object(
  {
    id: NodeId,
    code: Type.String({ maxLength: 20 }),
    title: Title,
    guidance: Text,
    inputs: Type.Array(Input),
    measure: Measure,
    rule: ScoringRule,
    terms: Terms,
  },
  { additionalProperties: false },
);
export type Indicator = Type.Static<typeof Indicator>;
