import { Hundredths, Key, NodeId, Title } from "@thuocdo/criteria/key";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import Type from "typebox";

const heading = { id: NodeId, code: Type.String(), title: Title };

export const IndicatorOutline = Type.Object(
  { ...heading, minimumText: Type.Union([Title, Type.Null()]) },
  { additionalProperties: false },
);
export type IndicatorOutline = Type.Static<typeof IndicatorOutline>;

export const CriterionOutline = Type.Object(
  { ...heading, maxHundredths: Hundredths, indicators: Type.Array(IndicatorOutline) },
  { additionalProperties: false },
);
export type CriterionOutline = Type.Static<typeof CriterionOutline>;

export const GroupOutline = Type.Object(
  { ...heading, maxHundredths: Hundredths, criteria: Type.Array(CriterionOutline) },
  { additionalProperties: false },
);
export type GroupOutline = Type.Static<typeof GroupOutline>;

/** The headings that a comparison is read by, so that a reader needs no other document. */
export const Outline = Type.Object(
  {
    groups: Type.Array(GroupOutline),
    /** From best to worst. */
    levels: Type.Array(Type.Object({ key: Key, label: Title }, { additionalProperties: false })),
  },
  { additionalProperties: false },
);
export type Outline = Type.Static<typeof Outline>;

export function outlineOf(version: CriteriaSetVersion): Outline {
  return {
    groups: version.groups.map(({ id, code, title, maxHundredths, criteria }) => ({
      id,
      code,
      title,
      maxHundredths,
      criteria: criteria.map((criterion) => ({
        id: criterion.id,
        code: criterion.code,
        title: criterion.title,
        maxHundredths: criterion.maxHundredths,
        indicators: criterion.indicators.map((indicator) => ({
          id: indicator.id,
          code: indicator.code,
          title: indicator.title,
          minimumText: indicator.terms.minimum?.text ?? null,
        })),
      })),
    })),
    levels: version.classification.levels.map(({ key, label }) => ({ key, label })),
  };
}

/** All criteria of an outline, in order. */
export function criteriaOf(outline: Outline): readonly CriterionOutline[] {
  return outline.groups.flatMap((group) => group.criteria);
}
