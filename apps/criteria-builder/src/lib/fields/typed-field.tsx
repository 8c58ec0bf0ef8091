import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useBeside } from "#lib/fields/field-beside.tsx";
import { labelProps, useChange, type FieldProps } from "#lib/fields/field-props.ts";
import { pathName, useFieldSettings } from "#lib/fields/field-settings.ts";
import { noteProps } from "#lib/fields/note-props.tsx";
import { ShownValue } from "#lib/fields/shown-value.tsx";
import { useTypedText, type Reading } from "#lib/fields/use-typed-text.ts";

export interface TypedFieldProps<Value> extends FieldProps<Value> {
  readonly format: (value: Value) => string;
  readonly read: (typed: string) => Reading<Value>;
  readonly figures?: boolean;
  readonly placeholder?: string;
  readonly rightSection?: ReactNode;
}

/** One line that is typed and read into a value. */
export function TypedField<Value>(props: TypedFieldProps<Value>) {
  const { readOnly, findingsAt } = useFieldSettings();
  const typed = useTypedText({ ...props, onChange: useChange(props) });
  const beside = useBeside(props.path);
  if (readOnly) return <ShownValue {...props} text={props.format(props.value)} />;
  return (
    <TextInput
      {...labelProps(props)}
      data-path={pathName(props.path)}
      {...noteProps(props, findingsAt(props.path), typed.refusal)}
      value={typed.text}
      placeholder={props.placeholder ?? ""}
      inputMode={props.figures === true ? "decimal" : "text"}
      rightSection={props.rightSection}
      inputContainer={beside}
      styles={props.figures === true ? { input: { fontVariantNumeric: "tabular-nums" } } : {}}
      onChange={(event) => typed.onInput(event.currentTarget.value)}
      onBlur={typed.onLeave}
    />
  );
}
