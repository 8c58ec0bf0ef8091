import { Key, NodeId, Title } from "@thuocdo/criteria/key";
import Type from "typebox";
import { closed, Limits, orNull } from "#analysis/fields.ts";
import { Basis } from "#basis.ts";

/** Self minus appraised over some units, in points of the total. It may be inflation as well as an appraiser's severity. */
const gap = {
  n: Type.Integer(),
  /** Null below 5 units, as is what follows. */
  mean: orNull(Type.Number()),
  deviation: orNull(Type.Number()),
  /** 95 % of the mean, by t. */
  interval: orNull(Limits),
  /** Within which 95 % of single gaps lie. */
  limits: orNull(Limits),
  /** Of the gap on the mean of both: whether it grows with the score. */
  slope: orNull(Type.Number()),
};

export const Gap = Type.Object(gap, closed);
export type Gap = Type.Static<typeof Gap>;

/** Gaps of the units of a city, or of those that one body appraised, drawn towards the mean of all where there are enough. */
export const GapOf = Type.Object(
  { id: Type.String(), name: Title, ...gap, estimate: orNull(Type.Number()) },
  closed,
);
export type GapOf = Type.Static<typeof GapOf>;

export const GapOfUnit = Type.Object(
  {
    unitId: Type.String(),
    selfHundredths: Type.Integer(),
    appraisedHundredths: Type.Integer(),
    /** Criteria that the unit says it meets, and the appraiser that it does not. */
    criteriaLost: Type.Integer(),
    criteriaGained: Type.Integer(),
  },
  closed,
);
export type GapOfUnit = Type.Static<typeof GapOfUnit>;

export const GapOfCriterion = Type.Object(
  {
    criterionId: NodeId,
    n: Type.Integer(),
    /** In points of 100; null below 5 units. */
    mean: orNull(Type.Number()),
    interval: orNull(Limits),
    /** Verdicts changed from met to not met, and the other way. */
    lost: Type.Integer(),
    gained: Type.Integer(),
  },
  closed,
);
export type GapOfCriterion = Type.Static<typeof GapOfCriterion>;

/** How timely, and how often sent again, the submissions of a city are; all together where `cityId` is null. */
export const Delivered = Type.Object(
  {
    cityId: orNull(Type.String()),
    cityName: orNull(Title),
    expected: Type.Integer(),
    submitted: Type.Integer(),
    onTime: Type.Integer(),
    /** Units that sent more than once, and how often they did beyond the first. */
    sentAgain: Type.Integer(),
    revisionsBeyondFirst: Type.Integer(),
  },
  closed,
);
export type Delivered = Type.Static<typeof Delivered>;

/** Self-scores beside appraised ones, agreement of those who appraised twice, and timeliness. */
export const SelfScoreAnalysis = Type.Object(
  {
    formatVersion: Type.Literal(1),
    basis: Basis,
    /** Units with both results complete, of the units called. */
    expected: Type.Integer(),
    overall: Gap,
    cities: Type.Array(GapOf),
    /** By the body that appraised. */
    appraisers: Type.Array(GapOf),
    units: Type.Array(GapOfUnit),
    criteria: Type.Array(GapOfCriterion),
    /** Levels, best first: rows as the units scored themselves, columns as appraised. */
    levels: Type.Array(Key),
    table: Type.Array(Type.Array(Type.Integer())),
    /** Over that table; null where only one level occurs. */
    kappa: orNull(Type.Object({ linear: Type.Number(), quadratic: Type.Number() }, closed)),
    /** Revisions that two people appraised, neither in sight of the other. */
    doubleAppraisals: Type.Object(
      {
        pairs: Type.Integer(),
        verdicts: Type.Integer(),
        equalVerdicts: Type.Integer(),
        meanDifferenceHundredths: orNull(Type.Number()),
        kappa: orNull(Type.Number()),
      },
      closed,
    ),
    delivered: Type.Array(Delivered),
  },
  closed,
);
export type SelfScoreAnalysis = Type.Static<typeof SelfScoreAnalysis>;
