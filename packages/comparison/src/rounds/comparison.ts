import { Key, NodeId, Title } from "@thuocdo/criteria/key";
import Type from "typebox";
import { Basis } from "#basis.ts";
import { Figure } from "#figure.ts";
import { Outline } from "#outline.ts";

const closed = { additionalProperties: false };

/** How complete the dataset is. Denominators are always the units called. */
export const Coverage = Type.Object(
  {
    expected: Type.Integer(),
    submitted: Type.Integer(),
    onTime: Type.Integer(),
    appraised: Type.Integer(),
    /** Appraised with no answer missing: the n of ranks and means. */
    ranked: Type.Integer(),
  },
  closed,
);
export type Coverage = Type.Static<typeof Coverage>;

/** How units stand on one criterion, from the appraised results. The five counts add up to the units called. */
export const CriterionCount = Type.Object(
  {
    criterionId: NodeId,
    met: Type.Integer(),
    notMet: Type.Integer(),
    missing: Type.Integer(),
    notApplicable: Type.Integer(),
    notAppraised: Type.Integer(),
  },
  closed,
);
export type CriterionCount = Type.Static<typeof CriterionCount>;

/** Appraised points, summed up as far as n allows. */
const pointFigures = { mean: Figure, median: Figure, deviation: Figure, min: Figure, max: Figure };

export const GroupSummary = Type.Object({ groupId: NodeId, ...pointFigures }, closed);
export type GroupSummary = Type.Static<typeof GroupSummary>;

/** One city, or all of them together when `cityId` is null. */
export const Summary = Type.Object(
  {
    cityId: Type.Union([Type.String(), Type.Null()]),
    cityName: Type.Union([Title, Type.Null()]),
    coverage: Coverage,
    total: Type.Object(pointFigures, closed),
    criteriaMet: Type.Object({ min: Figure, max: Figure }, closed),
    /** Units that meet every criterion that applies to them. */
    allCriteriaMet: Figure,
    groups: Type.Array(GroupSummary),
    /** Units at each level, from best to worst; `undetermined` are those without one. */
    levels: Type.Array(Type.Object({ level: Key, units: Type.Integer() }, closed)),
    undetermined: Type.Integer(),
    criteria: Type.Array(CriterionCount),
  },
  closed,
);
export type Summary = Type.Static<typeof Summary>;

/**
 * The comparison of one round without its wards, which stand beside it one by one (`ComparedWard`): a round may call
 * five units or ten thousand.
 */
export const Comparison = Type.Object(
  {
    formatVersion: Type.Literal(1),
    basis: Basis,
    outline: Outline,
    overall: Summary,
    /** In the order of the cities' names. */
    cities: Type.Array(Summary),
  },
  closed,
);
export type Comparison = Type.Static<typeof Comparison>;
