import { TextInput } from "@mantine/core";
import { formatDate, parseDate } from "@thuocdo/criteria/formats/dates";
import { useState } from "react";
import { change, type FieldProps } from "#inputs/field-change.ts";
import { inputMessages } from "#inputs/messages.ts";
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
  const [editing, setEditing] = useState<string>();
  const value = values[fieldKey];
  const kept = typed[fieldKey];
  const shown = kept ?? (value === undefined ? "" : formatDate(String(value)));

  function type(text: string) {
    setEditing(text);
    const date = parseDate(text);
    onChange([change(fieldKey, date, date === undefined && text.trim() !== "" ? text : undefined)]);
  }

  return (
    <div className={classes["number"]}>
      <TextInput
        label={label}
        description={hint}
        placeholder={inputMessages.datePlaceholder}
        inputMode="numeric"
        autoComplete="off"
        value={editing ?? shown}
        readOnly={readOnly}
        error={editing === undefined && kept !== undefined && inputMessages.dateUnreadable}
        onFocus={() => setEditing(shown)}
        onBlur={() => setEditing(undefined)}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </div>
  );
}
