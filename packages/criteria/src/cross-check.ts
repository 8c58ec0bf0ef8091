import Type from "typebox";
import { Key, NodeId, Title } from "#key.ts";

/** A figure that a cross-check compares, by the name its formula has for it. */
export const CheckedFigure = Type.Object(
  {
    name: Type.String({ pattern: "^[a-z][a-z0-9_]{0,19}$" }),
    /** Null: of the indicator that has the check. */
    indicatorId: Type.Union([NodeId, Type.Null()]),
    /** As `fieldKeys` names it: a number, or a part of a survey. */
    fieldKey: Type.String({ pattern: "^[a-z][a-z0-9_-]{0,39}(\\.(percent|responses))?$" }),
    /** previous: what was sent for the period before, where it was asked the same. */
    period: Type.Union([Type.Literal("current"), Type.Literal("previous")]),
  },
  { additionalProperties: false },
);
export type CheckedFigure = Type.Static<typeof CheckedFigure>;

/**
 * Kiểm tra chéo: what must hold between figures. `holds` is a condition in the part of CEL that formulas have, over the
 * figures by their names. As long as a figure is not given, it says nothing.
 */
export const CrossCheck = Type.Object(
  {
    key: Key,
    /** hard: it stands in the way of sending. soft: it wants a reason. */
    severity: Type.Union([Type.Literal("hard"), Type.Literal("soft")]),
    figures: Type.Array(CheckedFigure),
    holds: Type.String({ maxLength: 1000 }),
    /** What is said where it does not hold. */
    sentence: Title,
  },
  { additionalProperties: false },
);
export type CrossCheck = Type.Static<typeof CrossCheck>;
