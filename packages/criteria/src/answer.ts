import Type from "typebox";
import { CalendarDate, Hundredths, Text } from "#key.ts";
import type { UnitClass, WardType } from "#terms.ts";

/** A field's value: a canonical decimal, key, date or text as a string; yes/no as a boolean. */
export const FieldValue = Type.Union([Type.String({ maxLength: 4000 }), Type.Boolean()]);
export type FieldValue = Type.Static<typeof FieldValue>;

/**
 * What scoring reads of one indicator's answer. A field that is absent is missing; there is no blank value.
 * `values` are by field key (see `fieldKeys`).
 */
export const ScorableAnswer = Type.Object({
  values: Type.Record(Type.String(), FieldValue),
  /** "Không áp dụng": claimed by the unit, accepted or refused by the appraiser; a refused claim counts as none. */
  notApplicable: Type.Optional(
    Type.Object(
      {
        reason: Text,
        decision: Type.Union([
          Type.Literal("claimed"),
          Type.Literal("accepted"),
          Type.Literal("refused"),
        ]),
      },
      { additionalProperties: false },
    ),
  ),
  /** Points given by the appraiser in place of the rule's; they stand only where the answer can be scored. */
  awardedHundredths: Type.Optional(Hundredths),
});
export type ScorableAnswer = Type.Static<typeof ScorableAnswer>;

/** Answers by indicator id. */
export type ScorableAnswers = Readonly<Record<string, ScorableAnswer>>;

/** What scoring must know of the unit and the period. A class that is not known is null. */
export const ScoringContext = Type.Object({
  unitType: Type.Unsafe<WardType>(Type.String()),
  unitClass: Type.Unsafe<UnitClass | null>(Type.Union([Type.String(), Type.Null()])),
  periodFrom: CalendarDate,
});
export type ScoringContext = Type.Static<typeof ScoringContext>;

/** One row of an answer laid flat, as analytics, CSV and SQL read it. Booleans are "true" and "false". */
export interface AnswerValueRow {
  readonly indicatorId: string;
  /** A field key, or `@not-applicable` (the decision), or `@awarded` (integer hundredths). */
  readonly fieldKey: string;
  readonly value: string;
}

/** Answers laid flat, by indicator id then field key in the order given. */
export function flattenAnswers(answers: ScorableAnswers): readonly AnswerValueRow[] {
  return Object.entries(answers).flatMap(([indicatorId, answer]) => [
    ...Object.entries(answer.values).map(([fieldKey, value]) => ({
      indicatorId,
      fieldKey,
      value: String(value),
    })),
    ...(answer.notApplicable === undefined
      ? []
      : [{ indicatorId, fieldKey: "@not-applicable", value: answer.notApplicable.decision }]),
    ...(answer.awardedHundredths === undefined
      ? []
      : [{ indicatorId, fieldKey: "@awarded", value: String(answer.awardedHundredths) }]),
  ]);
}
