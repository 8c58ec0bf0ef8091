import { GrowingTextarea } from "@thuocdo/ui/growing-textarea";
import { inputMessages } from "#inputs/messages.ts";
import classes from "#inputs/inputs.module.css";

export interface WordsFieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly readOnly: boolean;
  readonly maxLength: number;
  readonly autoFocus?: boolean;
  /** Undefined when there are none left. */
  readonly onWords: (words: string | undefined) => void;
}

/** Free words, in a field that grows with them. They are composed (NFC) once the field is left, not while typing. */
export function WordsField({ onWords, value, error, ...field }: WordsFieldProps) {
  return (
    <div>
      <GrowingTextarea
        {...field}
        rows={2}
        value={value}
        error={error}
        onChange={(event) => onWords(event.currentTarget.value || undefined)}
        onBlur={() => {
          const composed = value.normalize("NFC");
          if (composed !== value) onWords(composed);
        }}
      />
      <div role="status" className={classes["warning"]}>
        {!field.readOnly && holdsPersonalNumber(value) && inputMessages.personalNumber}
      </div>
    </div>
  );
}

/** Twelve digits together are what a personal identification number looks like. */
function holdsPersonalNumber(text: string): boolean {
  return /(^|\D)\d{12}(\D|$)/.test(text);
}
