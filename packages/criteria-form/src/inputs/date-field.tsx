import { formatDate, parseDate } from "@thuocdo/criteria/formats/dates";
import { change, type FieldProps } from "#inputs/field-change.ts";
import { LineField } from "#inputs/line-field.tsx";
import { inputMessages } from "#inputs/messages.ts";
import { useEditing } from "#inputs/use-editing.ts";
import classes from "#inputs/inputs.module.css";

export interface DateFieldProps extends FieldProps {
  readonly fieldKey: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** A date typed as day/month/year, whatever the language of the browser. */
export function DateField({
  fieldKey,
  label,
  hint,
  values,
  typed,
  readOnly,
  onChange,
}: DateFieldProps) {
  const value = values[fieldKey];
  const kept = typed[fieldKey];
  const shown = kept ?? (value === undefined ? "" : formatDate(String(value)));
  const editing = useEditing(value, shown);

  function type(text: string) {
    const date = parseDate(text);
    editing.type(text, date);
    onChange([change(fieldKey, date, date === undefined && text.trim() !== "" ? text : undefined)]);
  }

  return (
    <div className={classes["number"]}>
      <LineField
        label={label}
        hint={hint}
        placeholder={inputMessages.datePlaceholder}
        inputMode="numeric"
        autoComplete="off"
        data-field={fieldKey}
        value={editing.text}
        readOnly={readOnly}
        error={!editing.isEditing && kept !== undefined ? inputMessages.dateUnreadable : undefined}
        onFocus={editing.begin}
        onBlur={editing.end}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </div>
  );
}
