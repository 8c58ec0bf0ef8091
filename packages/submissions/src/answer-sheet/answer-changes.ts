import type { FieldValue } from "@thuocdo/criteria/answer";
import type { AnswerSheetReading, ReadNote, ReadValue } from "#answer-sheet/read-answer-sheet.ts";
import type { Answers } from "#answers.ts";

/** What a sheet would change of answers, field by field. */
export interface AnswerChanges {
  readonly values: readonly (ReadValue & { readonly before: FieldValue | undefined })[];
  readonly notes: readonly (ReadNote & { readonly before: string | undefined })[];
  /** Fields and notes that the sheet gives as they are. */
  readonly same: number;
}

/** What of a reading differs from the answers as they stand. */
export function answerChanges(
  { values, notes }: Pick<AnswerSheetReading, "values" | "notes">,
  { byIndicator }: Answers,
): AnswerChanges {
  const changedValues = values
    .map((read) => ({ ...read, before: byIndicator[read.indicatorId]?.values[read.fieldKey] }))
    .filter(({ value, before }) => value !== before);
  const changedNotes = notes
    .map((read) => ({ ...read, before: byIndicator[read.indicatorId]?.note }))
    .filter(({ note, before }) => note !== before?.trim());
  const given = values.length + notes.length;
  return {
    values: changedValues,
    notes: changedNotes,
    same: given - changedValues.length - changedNotes.length,
  };
}
