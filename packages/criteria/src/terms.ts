import Type from "typebox";
import { Decimal } from "#decimal.ts";
import { CrossCheck } from "#cross-check.ts";
import { Hundredths, Key, NodeId, Title } from "#key.ts";

/** Phường, thị trấn, xã, đặc khu. */
export const WardType = Type.Union([
  Type.Literal("ward"),
  Type.Literal("township"),
  Type.Literal("commune"),
  Type.Literal("special-zone"),
]);
export type WardType = Type.Static<typeof WardType>;

/** Loại I, II, III by population and area. */
export const UnitClass = Type.Union([Type.Literal("I"), Type.Literal("II"), Type.Literal("III")]);
export type UnitClass = Type.Static<typeof UnitClass>;

/** Chỉ số tối thiểu: what must at least be reached, and what failing it costs. */
export const Minimum = Type.Object(
  {
    text: Title,
    /** criterion: the criterion is not met. knock-out (điểm liệt): a level may also require that none failed. */
    effect: Type.Union([Type.Literal("criterion"), Type.Literal("knock-out")]),
    reach: Type.Union([
      Type.Object({ kind: Type.Literal("yes") }, { additionalProperties: false }),
      Type.Object(
        { kind: Type.Literal("at-least"), value: Decimal },
        { additionalProperties: false },
      ),
      Type.Object(
        { kind: Type.Literal("at-most"), value: Decimal },
        { additionalProperties: false },
      ),
      Type.Object({ kind: Type.Literal("level"), key: Key }, { additionalProperties: false }),
      Type.Object(
        { kind: Type.Literal("items"), count: Type.Integer({ minimum: 1 }) },
        { additionalProperties: false },
      ),
      Type.Object(
        { kind: Type.Literal("points"), hundredths: Hundredths },
        { additionalProperties: false },
      ),
    ]),
  },
  { additionalProperties: false },
);
export type Minimum = Type.Static<typeof Minimum>;

const claimable = {
  condition: Title,
  claimedBy: Type.Union([Type.Literal("unit"), Type.Literal("appraiser")]),
  needsApproval: Type.Boolean(),
};

/** What "không áp dụng" means here: refused, full points, or left out with the rest rescaled. */
export const NotApplicable = Type.Union([
  Type.Object({ kind: Type.Literal("not-allowed") }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal("full-points"), ...claimable }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal("leave-out"), ...claimable }, { additionalProperties: false }),
]);
export type NotApplicable = Type.Static<typeof NotApplicable>;

export const RequiredEvidence = Type.Object(
  {
    id: NodeId,
    title: Title,
    kind: Type.Union([
      Type.Literal("document"),
      Type.Literal("summary-table"),
      Type.Literal("report"),
      Type.Literal("minutes"),
      Type.Literal("photo"),
      Type.Literal("system-extract"),
    ]),
    required: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type RequiredEvidence = Type.Static<typeof RequiredEvidence>;

/** To whom and on what conditions an indicator is put. Empty lists in `appliesTo` exclude nobody. */
export const Terms = Type.Object(
  {
    appliesTo: Type.Object(
      { types: Type.Array(WardType), classes: Type.Array(UnitClass) },
      { additionalProperties: false },
    ),
    minimum: Type.Union([Minimum, Type.Null()]),
    notApplicable: NotApplicable,
    evidence: Type.Array(RequiredEvidence),
    period: Type.Union([
      Type.Literal("assessment-period"),
      Type.Literal("previous-or-assessment-year"),
    ]),
    sensitivity: Type.Union([Type.Literal("ordinary"), Type.Literal("internal")]),
    /** What must hold between its figures and others; left out where there is nothing. */
    crossChecks: Type.Optional(Type.Array(CrossCheck, { minItems: 1 })),
  },
  { additionalProperties: false },
);
export type Terms = Type.Static<typeof Terms>;
