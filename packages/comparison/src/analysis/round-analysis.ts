import { NodeId, Title } from "@thuocdo/criteria/key";
import Type from "typebox";
import { closed, Limits, orNull } from "#analysis/fields.ts";
import { Basis } from "#basis.ts";
import { Advice, AdviceReason } from "#methods/item-advice.ts";

/** One criterion as the appraised results show it. Shares 0–1, scores in points of 100; null: undefined, with n too small or without spread. */
export const AnalysedCriterion = Type.Object(
  {
    criterionId: NodeId,
    /** Of the units called: verdict met, among those appraised to whom it applies. */
    hitRate: orNull(Type.Number()),
    missing: orNull(Type.Number()),
    notApplicable: orNull(Type.Number()),
    deviation: orNull(Type.Number()),
    difficulty: orNull(Type.Number()),
    ceiling: orNull(Type.Number()),
    floor: orNull(Type.Number()),
    itemRest: orNull(Type.Number()),
    alphaIfDropped: orNull(Type.Number()),
    discrimination: orNull(Type.Number()),
    /** Mean of self minus appraised, and of how many units. */
    selfGap: orNull(Type.Number()),
    selfGapUnits: Type.Integer(),
    /** The other criterion of its group that says the same and tells units apart better. */
    twinId: orNull(NodeId),
    /** Runs against the rest of its group. */
    conflicting: Type.Boolean(),
    /** Null below 30 complete units. */
    advice: orNull(Type.Object({ kind: Advice, reasons: Type.Array(AdviceReason) }, closed)),
  },
  closed,
);
export type AnalysedCriterion = Type.Static<typeof AnalysedCriterion>;

/** One city's appraised totals, in points: its own mean, and that drawn towards the mean of all. Null below 5 units. */
export const AnalysedCity = Type.Object(
  {
    cityId: Type.String(),
    cityName: Title,
    n: Type.Integer(),
    mean: orNull(Type.Number()),
    estimate: orNull(Type.Number()),
    deviation: orNull(Type.Number()),
  },
  closed,
);
export type AnalysedCity = Type.Static<typeof AnalysedCity>;

/** What the appraised results of one round say of the criteria themselves, and of the differences between cities. */
export const RoundAnalysis = Type.Object(
  {
    formatVersion: Type.Literal(1),
    basis: Basis,
    /** Units called. */
    expected: Type.Integer(),
    /** Units appraised in full to which every criterion with points applies: what the item figures are of. */
    complete: Type.Integer(),
    consistency: orNull(Type.Object({ alpha: Type.Number(), interval: Limits }, closed)),
    /** Standard error of measurement of the total in points, from alpha: an assumption where nobody appraised twice. */
    measurementError: orNull(Type.Number()),
    /** Two totals differ by more than that error beyond so many points. */
    leastDifference: orNull(Type.Number()),
    criteria: Type.Array(AnalysedCriterion),
    /** Share of the differences between units that lies between cities; null where undefined. */
    betweenCities: orNull(
      Type.Object({ n: Type.Integer(), icc: Type.Number(), interval: orNull(Limits) }, closed),
    ),
    cities: Type.Array(AnalysedCity),
  },
  closed,
);
export type RoundAnalysis = Type.Static<typeof RoundAnalysis>;
