import Type from "typebox";
import { CarryOver } from "#carry-over/carry-over.ts";
import { Classification } from "#classification.ts";
import { Criterion } from "#criterion.ts";
import { Samples } from "#sample.ts";
import { CalendarDate, Hundredths, NodeId, Text, Title } from "#key.ts";

/** Nhóm tiêu chí: the top heading. */
export const CriterionGroup = Type.Object(
  {
    id: NodeId,
    code: Type.String({ maxLength: 20 }),
    title: Title,
    meaning: Text,
    maxHundredths: Hundredths,
    criteria: Type.Array(Criterion),
  },
  { additionalProperties: false },
);
export type CriterionGroup = Type.Static<typeof CriterionGroup>;

/**
 * Phiên bản: one edition of a criteria set, the single definition that is drafted, answered, scored and compared.
 * State and issuance are kept beside the document, not in it: its canonical JSON is what is frozen and hashed.
 */
export const CriteriaSetVersion = Type.Object(
  {
    formatVersion: Type.Literal(1),
    id: NodeId,
    criteriaSetId: NodeId,
    label: Title,
    title: Title,
    note: Text,
    /** Illustrative sets say so on every screen and page. */
    illustrative: Type.Boolean(),
    validFrom: Type.Union([CalendarDate, Type.Null()]),
    validTo: Type.Union([CalendarDate, Type.Null()]),
    /** How codes follow from places: groups I, II or 1, 2; criteria 1–22 through the set, or 1.1 within the group. */
    numbering: Type.Object(
      {
        groups: Type.Union([Type.Literal("roman"), Type.Literal("arabic")]),
        criteria: Type.Union([Type.Literal("continuous"), Type.Literal("within-group")]),
      },
      { additionalProperties: false },
    ),
    /** The total, bonus included, never exceeds the cap. */
    totalCapHundredths: Hundredths,
    /** Within what the points of indicators left out are shared among the rest. */
    leaveOutRescales: Type.Union([Type.Literal("criterion"), Type.Literal("group")]),
    groups: Type.Array(CriterionGroup),
    classification: Classification,
    /** Tests of the draft, by sample id; left out where there are none. */
    samples: Type.Optional(Samples),
    /** Kế thừa: what becomes of each indicator of the version before. Absent where nothing is stated. */
    carryOver: Type.Optional(CarryOver),
  },
  { additionalProperties: false },
);
export type CriteriaSetVersion = Type.Static<typeof CriteriaSetVersion>;
