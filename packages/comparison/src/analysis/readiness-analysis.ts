import { Key, NodeId, Title } from "@thuocdo/criteria/key";
import { WardType } from "@thuocdo/criteria/terms";
import Type from "typebox";
import { closed, orNull } from "#analysis/fields.ts";
import { Basis } from "#basis.ts";

/** Of units not called to the round: assessable on what they sent elsewhere, in part, or nothing of them is there. They add up. */
const counts = {
  units: Type.Integer(),
  ready: Type.Integer(),
  partly: Type.Integer(),
  nothing: Type.Integer(),
};

export const ReadyKind = Type.Object({ type: WardType, ...counts }, closed);
export type ReadyKind = Type.Static<typeof ReadyKind>;

export const ReadyCity = Type.Object({ cityId: Type.String(), cityName: Title, ...counts }, closed);
export type ReadyCity = Type.Static<typeof ReadyCity>;

/** A share 0–1 of the units of the round, and what it may be among units of cities that were not in it. */
const drawn = { share: Type.Number(), low: Type.Number(), high: Type.Number() };

export const NationalScale = Type.Object(
  {
    /** Ranked units and their cities, which the shares are of. */
    n: Type.Integer(),
    cities: Type.Integer(),
    draws: Type.Integer(),
    seed: Type.Integer(),
    /** From best to worst. */
    levels: Type.Array(Type.Object({ level: Key, ...drawn }, closed)),
    /** Units that do not meet it, in the order of the version. */
    unmet: Type.Array(Type.Object({ criterionId: NodeId, ...drawn }, closed)),
  },
  closed,
);
export type NationalScale = Type.Static<typeof NationalScale>;

/**
 * How ready other units are for the roll-out (nhân rộng): phường and thị trấn in the register on the last day of the
 * period that the round did not call, by their latest answers to any version of the set, read by this version.
 */
export const ReadinessAnalysis = Type.Object(
  {
    formatVersion: Type.Literal(1),
    basis: Basis,
    kinds: Type.Array(ReadyKind),
    /** In the order of their names. */
    cities: Type.Array(ReadyCity),
    /** Units of which something is there that lack an answer to it, in the order of the version. */
    lacks: Type.Array(Type.Object({ criterionId: NodeId, units: Type.Integer() }, closed)),
    /** Null with too few units or cities to carry anything further. */
    national: orNull(NationalScale),
  },
  closed,
);
export type ReadinessAnalysis = Type.Static<typeof ReadinessAnalysis>;
