import Type from "typebox";
import { closed, orNull } from "#analysis/fields.ts";
import { Basis } from "#basis.ts";

/** How weights are drawn: each moved by up to a quarter or a half of itself, or as if nothing were known of them. */
export const WeightScheme = Type.Union([
  Type.Literal("quarter"),
  Type.Literal("half"),
  Type.Literal("unknown"),
]);
export type WeightScheme = Type.Static<typeof WeightScheme>;

const StabilityWord = Type.Union([
  Type.Literal("stable"),
  Type.Literal("moderate"),
  Type.Literal("sensitive"),
]);
const counted = Type.Integer({ minimum: 0 });

/** One way of drawing, over all units ranked. */
export const DrawnScheme = Type.Object(
  {
    scheme: WeightScheme,
    /** Of the generator (mulberry32): the same seed gives the same figures. */
    seed: Type.Integer(),
    /** Places moved, on average over units and draws; mean Spearman correlation with the order as issued. */
    meanShift: Type.Number(),
    meanSpearman: orNull(Type.Number()),
    /** Units by how far their place rests on the weights. */
    stable: counted,
    moderate: counted,
    sensitive: counted,
  },
  closed,
);
export type DrawnScheme = Type.Static<typeof DrawnScheme>;

/** One unit's places under weights moved by up to a quarter. */
export const SensitiveUnit = Type.Object(
  {
    unitId: Type.String(),
    nominal: Type.Integer({ minimum: 1 }),
    /** 5 % and 95 % quantile, rounded down and up; and the median. */
    low: Type.Integer({ minimum: 1 }),
    median: Type.Number(),
    high: Type.Integer({ minimum: 1 }),
    /** Share of the draws in which it is among the first ten, 0–1. */
    topShare: Type.Number(),
    stability: StabilityWord,
    /** Under the two other ways of drawing. */
    stabilityHalf: StabilityWord,
    stabilityUnknown: StabilityWord,
  },
  closed,
);
export type SensitiveUnit = Type.Static<typeof SensitiveUnit>;

/** Places when one criterion is left out of all units. */
export const LeftOut = Type.Object(
  {
    criterionId: Type.String(),
    meanShift: Type.Number(),
    /** The unit that moves most, and by how many places: above 0 it falls. */
    mostMoved: orNull(Type.Object({ unitId: Type.String(), places: Type.Integer() }, closed)),
  },
  closed,
);
export type LeftOut = Type.Static<typeof LeftOut>;

/** Whose place depends on choices that could have been made otherwise: weights, criteria, what becomes of missing answers. */
export const SensitivityAnalysis = Type.Object(
  {
    formatVersion: Type.Literal(1),
    basis: Basis,
    /** Units ranked that have points in every group, of the units called. */
    n: counted,
    expected: counted,
    draws: counted,
    /** Weights drawn are those of the groups. Empty with fewer than ten units. */
    schemes: Type.Array(DrawnScheme),
    /** By place. */
    units: Type.Array(SensitiveUnit),
    /** Share of pairs of units that no weights can swap; null with fewer than ten units. */
    dominanceShare: orNull(Type.Number()),
    /** In the order of the version. */
    leftOut: Type.Array(LeftOut),
    /** Units without a place for missing answers, and the place each would have if these counted nothing. */
    missingAsZero: Type.Array(
      Type.Object({ unitId: Type.String(), rank: Type.Integer({ minimum: 1 }) }, closed),
    ),
  },
  closed,
);
export type SensitivityAnalysis = Type.Static<typeof SensitivityAnalysis>;
