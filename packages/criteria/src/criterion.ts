import Type from "typebox";
import { Decimal } from "#decimal.ts";
import { Indicator } from "#indicator.ts";
import { Hundredths, NodeId, Text, Title } from "#key.ts";

/**
 * When a criterion is đạt, over its applicable indicators. Whatever the rule, a minimum that is not reached makes
 * the criterion chưa đạt. An indicator is met when its minimum is reached or, without one, when it has full points.
 */
export const VerdictRule = Type.Union([
  Type.Object({ kind: Type.Literal("all-indicators") }, { additionalProperties: false }),
  Type.Object(
    { kind: Type.Literal("at-least-indicators"), count: Type.Integer({ minimum: 1 }) },
    { additionalProperties: false },
  ),
  Type.Object(
    { kind: Type.Literal("points"), atLeastHundredths: Hundredths },
    { additionalProperties: false },
  ),
  Type.Object(
    { kind: Type.Literal("share"), atLeastPercent: Decimal },
    { additionalProperties: false },
  ),
]);
export type VerdictRule = Type.Static<typeof VerdictRule>;

/** Tiêu chí: a named criterion with its meaning (nội hàm), points and verdict. */
export const Criterion = Type.Object(
  {
    id: NodeId,
    code: Type.String({ maxLength: 20 }),
    title: Title,
    meaning: Text,
    openToSupplement: Type.Boolean(),
    maxHundredths: Hundredths,
    verdict: VerdictRule,
    indicators: Type.Array(Indicator),
  },
  { additionalProperties: false },
);
export type Criterion = Type.Static<typeof Criterion>;
