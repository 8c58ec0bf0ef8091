import Type from "typebox";
import { NodeId } from "#key.ts";

/**
 * What becomes of one indicator of the version before, as a person confirmed it.
 * kept: nothing of it changed. reworded: its words alone. rescored: also how it is asked or scored.
 * merged: it lives on in another (or, where others come into it, in itself); `weightPercent` of the earlier result of
 * that one stands on this one, and the weights of one target come to 100. split: it lives on in several. ended: it does not live on.
 */
export const CarryOverStatement = Type.Union([
  Type.Object({ kind: Type.Literal("kept") }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal("reworded") }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal("rescored") }, { additionalProperties: false }),
  Type.Object(
    {
      kind: Type.Literal("merged"),
      into: NodeId,
      weightPercent: Type.Integer({ minimum: 1, maximum: 100 }),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    { kind: Type.Literal("split"), into: Type.Array(NodeId, { minItems: 2, maxItems: 20 }) },
    { additionalProperties: false },
  ),
  Type.Object({ kind: Type.Literal("ended") }, { additionalProperties: false }),
]);
export type CarryOverStatement = Type.Static<typeof CarryOverStatement>;
export type CarryOverKind = CarryOverStatement["kind"];

/** The statements of a version, by the id of the indicator in the version before. */
export const CarryOver = Type.Record(NodeId, CarryOverStatement, {
  additionalProperties: false,
  minProperties: 1,
});
export type CarryOver = Type.Static<typeof CarryOver>;
