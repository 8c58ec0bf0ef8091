import { change, type FieldProps, type InputOf } from "#inputs/field-change.ts";
import { inputMessages } from "#inputs/messages.ts";
import { WordsField } from "#inputs/words-field.tsx";
import classes from "#inputs/inputs.module.css";

export interface TextFieldProps extends FieldProps {
  readonly input: InputOf<"text">;
  readonly hint?: string | undefined;
}

const sayFrom = 0.8;

export function TextField({ input, hint, values, readOnly, onChange }: TextFieldProps) {
  const text = String(values[input.key] ?? "");
  const left = input.maxLength - text.length;
  return (
    <div className={classes["text"]}>
      <WordsField
        label={input.label}
        description={hint}
        value={text}
        readOnly={readOnly}
        maxLength={input.maxLength}
        onWords={(words) => onChange([change(input.key, words)])}
      />
      {text.length > input.maxLength * sayFrom && (
        <p className={classes["hint"]}>{inputMessages.charactersLeft(left)}</p>
      )}
    </div>
  );
}
