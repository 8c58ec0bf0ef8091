import Type from "typebox";
import { FieldValue, type ScorableAnswer } from "#answer.ts";
import { CalendarDate, Hundredths, Key, NodeId, Text, Title } from "#key.ts";
import { UnitClass, WardType } from "#terms.ts";

const strict = { additionalProperties: false };

/** What a sample answers of one indicator: values by field key, or the reason why it does not apply. */
export const SampleAnswer = Type.Object(
  {
    values: Type.Record(Type.String({ pattern: "^[a-z][a-z0-9_.-]{0,99}$" }), FieldValue, strict),
    notApplicable: Type.Optional(Text),
  },
  strict,
);
export type SampleAnswer = Type.Static<typeof SampleAnswer>;

/**
 * What the sample is to come to; what is left out is not looked at. A level reached of null expects that none is.
 * Points by indicator are those after rescaling; null expects that the indicator has none.
 */
export const SampleExpectation = Type.Object(
  {
    totalHundredths: Type.Optional(Hundredths),
    criteriaMet: Type.Optional(Type.Integer({ minimum: 0 })),
    level: Type.Optional(Type.Object({ reached: Type.Union([Key, Type.Null()]) }, strict)),
    indicators: Type.Optional(Type.Record(NodeId, Type.Union([Hundredths, Type.Null()]), strict)),
  },
  strict,
);
export type SampleExpectation = Type.Static<typeof SampleExpectation>;

/** Bộ số liệu mẫu: made-up answers of one unit, and what they are to come to. A test of the draft, kept with it. */
export const Sample = Type.Object(
  {
    name: Title,
    unit: Type.Object(
      { type: WardType, class: Type.Union([UnitClass, Type.Null()]), periodFrom: CalendarDate },
      strict,
    ),
    answers: Type.Record(NodeId, SampleAnswer, strict),
    expected: SampleExpectation,
  },
  strict,
);
export type Sample = Type.Static<typeof Sample>;

/** By sample id. A version without samples has no such field, so that its text is what it was before there were any. */
export const Samples = Type.Record(NodeId, Sample, { ...strict, minProperties: 1 });
export type Samples = Type.Static<typeof Samples>;

const scorables = new WeakMap<SampleAnswer, ScorableAnswer>();

/** The answer as scoring reads it; the same object for the same answer, so that a scoring can be followed. */
export function scorable(answer: SampleAnswer): ScorableAnswer {
  const known = scorables.get(answer);
  if (known !== undefined) return known;
  const { values, notApplicable } = answer;
  const read: ScorableAnswer =
    notApplicable === undefined
      ? { values }
      : { values, notApplicable: { reason: notApplicable, decision: "claimed" } };
  scorables.set(answer, read);
  return read;
}
