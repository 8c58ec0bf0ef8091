import Type from "typebox";
import { ChecklistInput } from "#inputs/checklist.ts";
import { ChoiceInput } from "#inputs/choice.ts";
import { DateInput } from "#inputs/date.ts";
import { DecimalInput } from "#inputs/decimal-number.ts";
import { SurveyInput } from "#inputs/survey.ts";
import { TextInput } from "#inputs/text.ts";
import { TitleInput } from "#inputs/title-held.ts";
import { WholeNumberInput } from "#inputs/whole-number.ts";
import { YesNoInput } from "#inputs/yes-no.ts";

/** What a ward gives: one of nine kinds. */
export const Input = Type.Union([
  WholeNumberInput,
  DecimalInput,
  YesNoInput,
  ChoiceInput,
  ChecklistInput,
  DateInput,
  TextInput,
  SurveyInput,
  TitleInput,
]);
export type Input = Type.Static<typeof Input>;
export type InputKind = Input["kind"];

/**
 * The fields an answer has for this input, in order: its key alone, or `<key>.<part>` for the parts of a
 * checklist (one for each item) and of a survey (percent, responses).
 */
export function fieldKeys(input: Input): readonly string[] {
  switch (input.kind) {
    case "checklist":
      return input.items.map((item) => `${input.key}.${item.key}`);
    case "survey":
      return [`${input.key}.percent`, `${input.key}.responses`];
    case "whole-number":
    case "decimal":
    case "yes-no":
    case "choice":
    case "date":
    case "text":
    case "title":
      return [input.key];
  }
}
