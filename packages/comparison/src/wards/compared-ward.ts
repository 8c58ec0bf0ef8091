import { Title } from "@thuocdo/criteria/key";
import type { Score } from "@thuocdo/criteria/score";
import Type from "typebox";
import { WardResult } from "#wards/ward-result.ts";

const orNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const closed = { additionalProperties: false };

/** How far the unit's file has come in the round; only `approved` has appraised points. */
export const WardProgress = Type.Union([
  Type.Literal("not-submitted"),
  Type.Literal("submitted"),
  Type.Literal("returned"),
  Type.Literal("approved"),
]);
export type WardProgress = Type.Static<typeof WardProgress>;

/** Why a unit has no rank. Such units are listed apart and are not in n. */
export const UnrankedReason = Type.Union([
  Type.Literal("not-submitted"),
  Type.Literal("not-appraised"),
  Type.Literal("answers-missing"),
]);
export type UnrankedReason = Type.Static<typeof UnrankedReason>;

const place = Type.Object(
  { rank: Type.Integer({ minimum: 1 }), tied: Type.Boolean(), n: Type.Integer({ minimum: 1 }) },
  closed,
);

/** Place by appraised total among all units compared and among those of its city. */
export const Standing = Type.Object(
  {
    overall: place,
    inCity: place,
    /** Hundredths of a percent; null below 10 units. */
    percentile: orNull(Type.Integer({ minimum: 0, maximum: 10_000 })),
  },
  closed,
);
export type Standing = Type.Static<typeof Standing>;

const ward = {
  unitId: Type.String(),
  code: Type.String(),
  name: Title,
  districtName: orNull(Title),
  cityId: Type.String(),
  cityName: Title,
  submissionId: orNull(Type.String()),
  /** Number of the revision compared (lần nộp); null when nothing was sent. */
  revision: orNull(Type.Integer({ minimum: 1 })),
  progress: WardProgress,
  /** The first revision came by the unit's deadline; null when nothing was sent. */
  onTime: orNull(Type.Boolean()),
};

/** One unit called to the round, with both results apart and its place. */
export const ComparedWard = Type.Object(
  {
    ...ward,
    self: orNull(WardResult),
    appraised: orNull(WardResult),
    standing: orNull(Standing),
    unranked: orNull(UnrankedReason),
  },
  closed,
);
export type ComparedWard = Type.Static<typeof ComparedWard>;

const WardFacts = Type.Object(ward, closed);

/** What comparing needs of one unit: every unit called, whether it sent anything or not. */
export interface WardScores extends Type.Static<typeof WardFacts> {
  readonly self: Score | null;
  readonly appraised: Score | null;
}
