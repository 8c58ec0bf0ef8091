import { NodeId, Title } from "@thuocdo/criteria/key";
import Type from "typebox";
import { closed, Limits, orNull } from "#analysis/fields.ts";
import { Basis } from "#basis.ts";

/** Which earlier round a round is laid beside. */
export const EarlierPart = Type.Union([
  Type.Literal("first"),
  Type.Literal("previous"),
  Type.Literal("same-season"),
]);
export type EarlierPart = Type.Static<typeof EarlierPart>;

/**
 * How the units of two rounds belong together: as it was (the same unit in both) or as it is now (merged and split units
 * beside those they came from; their start is the mean of these, or the whole's, and is inferred).
 */
export const Pairing = Type.Union([Type.Literal("as-was"), Type.Literal("as-is")]);
export type Pairing = Type.Static<typeof Pairing>;

/** What changed over the units that have both scores. In points; null below 5 pairs. */
export const ChangeSummary = Type.Object(
  {
    pairing: Pairing,
    n: Type.Integer(),
    /** Units of the earlier round without a pair, and how far their mean then lay from that of the pairs; null below 5 of either. */
    lost: Type.Integer(),
    lostDifference: orNull(Type.Number()),
    mean: orNull(Type.Number()),
    deviation: orNull(Type.Number()),
    /** 95 % of the mean, by t. */
    interval: orNull(Limits),
    /** What a unit's start alone would lead one to expect of its end; null below 10 pairs. */
    expected: orNull(Type.Object({ intercept: Type.Number(), slope: Type.Number() }, closed)),
    /** Of the change with the mean of both, never with the start. */
    correlationWithMean: orNull(Type.Number()),
    /** Pairs that changed by more than measurement error, up and down; null where the error is unknown. */
    beyondError: orNull(Type.Object({ up: Type.Integer(), down: Type.Integer() }, closed)),
  },
  closed,
);
export type ChangeSummary = Type.Static<typeof ChangeSummary>;

export const ChangedUnit = Type.Object(
  {
    unitId: Type.String(),
    baseHundredths: Type.Integer(),
    endHundredths: Type.Integer(),
    /** End minus what the start led to expect, in points; null below 10 pairs or where all started alike. */
    residual: orNull(Type.Number()),
    /** Null where the error is unknown. */
    beyondError: orNull(Type.Boolean()),
    /** Earlier units whose mean stands for the start, when it is not the unit's own. */
    inheritedFrom: Type.Array(Title),
  },
  closed,
);
export type ChangedUnit = Type.Static<typeof ChangedUnit>;

/** One criterion over the pairs that have it in both rounds. Scores 0–100. */
export const ChangedCriterion = Type.Object(
  {
    criterionId: NodeId,
    n: Type.Integer(),
    mean: orNull(Type.Number()),
    interval: orNull(Limits),
    /** Of as great a mean change by chance, over the family of criteria (Benjamini–Hochberg); null below 5 pairs or without spread. */
    q: orNull(Type.Number()),
    /** Units that came to meet it, and that no longer do. */
    gained: Type.Integer(),
    lost: Type.Integer(),
  },
  closed,
);
export type ChangedCriterion = Type.Static<typeof ChangedCriterion>;

/** The change from one earlier round. */
export const ChangeFrom = Type.Object(
  {
    parts: Type.Array(EarlierPart),
    basis: Basis,
    /** False where the two rounds were scored by different versions: then nothing is subtracted. */
    comparable: Type.Boolean(),
    summaries: Type.Array(ChangeSummary),
    units: Type.Array(ChangedUnit),
    criteria: Type.Array(ChangedCriterion),
  },
  closed,
);
export type ChangeFrom = Type.Static<typeof ChangeFrom>;

/** What changed since each earlier round that this one can be laid beside, by appraised results. */
export const ChangeAnalysis = Type.Object(
  { formatVersion: Type.Literal(1), basis: Basis, from: Type.Array(ChangeFrom) },
  closed,
);
export type ChangeAnalysis = Type.Static<typeof ChangeAnalysis>;
