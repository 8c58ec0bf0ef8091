import Type from "typebox";

/**
 * What the appraiser finds of one indicator: corrected values, points in place of the rule's, a decision on
 * "không áp dụng", or a remark that sends it back. Everything but an accepted claim needs a reason.
 */
export const Finding = Type.Object(
  {
    /** Field values that replace the unit's, by field key. */
    values: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Boolean()]))),
    awardedHundredths: Type.Optional(Type.Integer()),
    notApplicable: Type.Optional(Type.Union([Type.Literal("accepted"), Type.Literal("refused")])),
    /** The unit is to answer this indicator again. */
    sentBack: Type.Optional(Type.Boolean()),
    reason: Type.String({ maxLength: 4000 }),
  },
  { additionalProperties: false },
);
export type Finding = Type.Static<typeof Finding>;

/** Findings by indicator id; an indicator without one stands as answered. */
export const Findings = Type.Record(Type.String(), Finding);
export type Findings = Type.Static<typeof Findings>;
