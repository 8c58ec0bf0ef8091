import Type from "typebox";
import { closed, orNull } from "#analysis/fields.ts";
import { Basis } from "#basis.ts";

/** Where the error of measurement is known from; `alpha` is an assumption and is to be called one. */
export const ErrorSource = Type.Union([Type.Literal("double-appraisal"), Type.Literal("alpha")]);
export type ErrorSource = Type.Static<typeof ErrorSource>;

/** How sure a ranked unit's place is. */
export const PlacedUnit = Type.Object(
  {
    unitId: Type.String(),
    /** The places that measurement error leaves open, taken alone. */
    low: Type.Integer({ minimum: 1 }),
    high: Type.Integer({ minimum: 1 }),
    /** The same for all places at once (Bonferroni over pairs). */
    lowOfAll: Type.Integer({ minimum: 1 }),
    highOfAll: Type.Integer({ minimum: 1 }),
    /** From 1: units of one band can't be told from the best of it. */
    band: Type.Integer({ minimum: 1 }),
  },
  closed,
);
export type PlacedUnit = Type.Static<typeof PlacedUnit>;

/** Places of one round with the intervals that the figures support, by appraised totals. */
export const StandingAnalysis = Type.Object(
  {
    formatVersion: Type.Literal(1),
    basis: Basis,
    /** Units ranked, of the units called. */
    n: Type.Integer(),
    expected: Type.Integer(),
    /** Standard error of measurement of a total, in points; null where nothing tells it, and then no interval is given. */
    error: orNull(
      Type.Object(
        {
          points: Type.Number(),
          from: ErrorSource,
          /** Pairs of appraisals, or complete units. */
          n: Type.Integer(),
          /** Two units differ by more than the error beyond so many points; and all pairs at once. */
          leastDifference: Type.Number(),
          leastDifferenceOfAll: Type.Number(),
        },
        closed,
      ),
    ),
    /** By place, then by code; empty without an error. */
    units: Type.Array(PlacedUnit),
    /** Ranked units by total, five points a step, from the lowest step that occurs to the highest. */
    distribution: Type.Array(
      Type.Object({ fromHundredths: Type.Integer(), units: Type.Integer() }, closed),
    ),
  },
  closed,
);
export type StandingAnalysis = Type.Static<typeof StandingAnalysis>;
