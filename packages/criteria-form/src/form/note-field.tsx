import { memo, useState } from "react";
import { formMessages } from "#form/messages.ts";
import { OwnForm } from "#form/own-form.tsx";
import { WordsField } from "#inputs/words-field.tsx";
import classes from "#form/indicator-card.module.css";

export interface NoteFieldProps {
  readonly note: string | undefined;
  readonly onNote: (note: string | undefined) => void;
}

/** Free words to the appraiser; out of the way until wanted. */
export const NoteField = memo(function NoteField({ note, onNote }: NoteFieldProps) {
  const [opened, setOpened] = useState(false);
  if (note === undefined && !opened) {
    return (
      <button
        type="button"
        className={classes["addNote"]}
        data-screen-only
        onClick={() => setOpened(true)}
      >
        {formMessages.addNote}
      </button>
    );
  }
  return (
    <OwnForm>
      <WordsField
        label={formMessages.note}
        value={note ?? ""}
        readOnly={false}
        maxLength={4000}
        // The button that was pressed is gone: what it opened takes the focus.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={opened}
        onWords={onNote}
      />
    </OwnForm>
  );
});
