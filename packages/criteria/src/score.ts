import Type from "typebox";
import { Hundredths, NodeId } from "#key.ts";

const orNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

/** Three states are never merged: missing is not zero and not "not applicable". An invalid answer counts as missing. */
export const IndicatorState = Type.Union([
  Type.Literal("scored"),
  Type.Literal("missing"),
  Type.Literal("invalid"),
  Type.Literal("not-applicable"),
]);
export type IndicatorState = Type.Static<typeof IndicatorState>;

/** Why an indicator is not scored. */
export const IndicatorReason = Type.Union([
  Type.Literal("no-answer"),
  Type.Literal("sample-too-small"),
  Type.Literal("zero-denominator"),
  Type.Literal("zero-baseline"),
  Type.Literal("unit-class-unknown"),
  Type.Literal("invalid-value"),
  Type.Literal("part-exceeds-whole"),
  Type.Literal("does-not-apply"),
  Type.Literal("claimed"),
]);
export type IndicatorReason = Type.Static<typeof IndicatorReason>;

export const IndicatorScore = Type.Object({
  indicatorId: NodeId,
  state: IndicatorState,
  reason: orNull(IndicatorReason),
  /** Points after rescaling, rounded once; null unless scored. A bonus's points stand outside its criterion. */
  hundredths: orNull(Hundredths),
  /** Whether the minimum is reached; null without a minimum, or when not scored. */
  minimumReached: orNull(Type.Boolean()),
  /** Minimum reached or, without one, full points; null when not scored, and for a bonus. */
  met: orNull(Type.Boolean()),
});
export type IndicatorScore = Type.Static<typeof IndicatorScore>;

export const Verdict = Type.Union([
  Type.Literal("met"),
  Type.Literal("not-met"),
  Type.Literal("missing"),
  Type.Literal("not-applicable"),
]);
export type Verdict = Type.Static<typeof Verdict>;

export const CriterionScore = Type.Object({
  criterionId: NodeId,
  verdict: Verdict,
  /** Sum over scored indicators, bonus apart; null when not applicable. */
  hundredths: orNull(Hundredths),
});
export type CriterionScore = Type.Static<typeof CriterionScore>;

export const GroupScore = Type.Object({
  groupId: NodeId,
  /** Null when no criterion of the group applies. */
  hundredths: orNull(Hundredths),
  /** Most that could be had of the criteria that apply. */
  applicableMaxHundredths: Hundredths,
});
export type GroupScore = Type.Static<typeof GroupScore>;

/** One requirement of a level that the unit does not meet. */
export const LevelShortfall = Type.Union([
  Type.Object({
    kind: Type.Literal("total"),
    requiredHundredths: Hundredths,
    hundredths: Hundredths,
  }),
  Type.Object({ kind: Type.Literal("criteria"), required: Type.Integer(), met: Type.Integer() }),
  Type.Object({
    kind: Type.Literal("group-share"),
    requiredPercent: Type.String(),
    groupIds: Type.Array(NodeId),
  }),
  Type.Object({ kind: Type.Literal("knock-out"), indicatorIds: Type.Array(NodeId) }),
  Type.Object({ kind: Type.Literal("no-knock-out") }),
]);
export type LevelShortfall = Type.Static<typeof LevelShortfall>;

/**
 * The score of one unit's answers under one version. `totalHundredths` leaves missing answers out and is provisional
 * while `missing` is above 0; the level is then undetermined (null).
 */
export const Score = Type.Object({
  indicators: Type.Array(IndicatorScore),
  criteria: Type.Array(CriterionScore),
  groups: Type.Array(GroupScore),
  bonusHundredths: Hundredths,
  totalHundredths: Hundredths,
  criteriaMet: Type.Integer({ minimum: 0 }),
  criteriaApplicable: Type.Integer({ minimum: 0 }),
  /** Indicators that apply and have no valid answer. */
  missing: Type.Integer({ minimum: 0 }),
  knockOuts: Type.Array(NodeId),
  level: orNull(Type.String()),
  /** For each level better than the one reached (all, when none is): what is lacking. Empty while answers are missing. */
  notReached: Type.Array(Type.Object({ level: Type.String(), lacks: Type.Array(LevelShortfall) })),
});
export type Score = Type.Static<typeof Score>;
