import { Checkbox, NativeSelect } from "@mantine/core";
import { useBeside } from "#lib/fields/field-beside.tsx";
import { labelProps, useChange, type FieldProps } from "#lib/fields/field-props.ts";
import { pathName, useFieldSettings, type FieldPath } from "#lib/fields/field-settings.ts";
import { messages } from "#lib/fields/messages.ts";
import { noteProps } from "#lib/fields/note-props.tsx";
import { ShownValue } from "#lib/fields/shown-value.tsx";

export interface SelectFieldProps<Value extends string> extends FieldProps<Value> {
  /** Every value there is, with its words. */
  readonly options: Readonly<Record<Value, string>>;
  /** What each value is for; that of the chosen one is shown. */
  readonly hints?: Readonly<Record<Value, string>>;
}

/** One of a closed set. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { readOnly, findingsAt } = useFieldSettings();
  const change = useChange(props);
  const beside = useBeside(props.path);
  if (readOnly) return <ShownValue {...props} text={props.options[props.value]} />;
  const values = Object.keys(props.options) as Value[]; // Object.keys forgets that the record's keys are Value
  return (
    <NativeSelect
      {...labelProps(props)}
      data-path={pathName(props.path)}
      {...noteProps(
        { ...props, ...(props.hints && { description: props.hints[props.value] }) },
        findingsAt(props.path),
      )}
      inputContainer={beside}
      value={props.value}
      data={values.map((value) => ({ value, label: props.options[value] }))}
      onChange={(event) => change(event.currentTarget.value as Value)} // the options are all there is
    />
  );
}

/** Yes or no. */
export function CheckField(props: FieldProps<boolean>) {
  const { readOnly } = useFieldSettings();
  const change = useChange(props);
  if (readOnly) return <ShownValue {...props} text={props.value ? messages.yes : messages.no} />;
  return (
    <Checkbox
      size="sm"
      {...labelProps(props)}
      data-path={pathName(props.path)}
      description={props.description}
      checked={props.value}
      onChange={(event) => change(event.currentTarget.checked)}
    />
  );
}

export interface CheckSetFieldProps<Value extends string> extends FieldProps<readonly Value[]> {
  readonly options: Readonly<Record<Value, string>>;
}

/** Any of a closed set. */
export function CheckSetField<Value extends string>(props: CheckSetFieldProps<Value>) {
  const { readOnly } = useFieldSettings();
  const change = useChange(props);
  const values = Object.keys(props.options) as Value[]; // Object.keys forgets that the record's keys are Value
  if (readOnly) {
    return (
      <ShownValue {...props} text={props.value.map((value) => props.options[value]).join(", ")} />
    );
  }
  return (
    <Checkbox.Group
      label={props.label}
      description={props.description}
      value={[...props.value]}
      onChange={(chosen) => change(values.filter((value) => chosen.includes(value)))}
    >
      <div
        style={{ display: "flex", flexWrap: "wrap", gap: "0.5rem 1.25rem", marginTop: "0.375rem" }}
      >
        {values.map((value) => (
          <Checkbox key={value} size="sm" value={value} label={props.options[value]} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

/** One of a closed set where the document holds something else for each choice, null for instance. */
export function ChoiceOf<Choice extends string>(props: {
  readonly label: string;
  readonly path: FieldPath;
  readonly value: Choice;
  readonly options: Readonly<Record<Choice, string>>;
  readonly valueOf: Readonly<Record<Choice, unknown>>;
}) {
  const { set } = useFieldSettings();
  return (
    <SelectField
      hideLabel
      label={props.label}
      path={props.path}
      value={props.value}
      options={props.options}
      onChange={(choice) => set(props.path, props.valueOf[choice])}
    />
  );
}
