import { useFieldSettings, type FieldPath } from "#lib/fields/field-settings.ts";

/** What every field is given. */
export interface FieldProps<Value> {
  readonly label: string;
  /** Only said to screen readers: the column's head says it to the eye. */
  readonly hideLabel?: boolean;
  readonly description?: string;
  /** Its place inside the node: where its value goes, and where the checks look for it. */
  readonly path: FieldPath;
  readonly value: Value;
  /** In place of setting the value at the path, where more changes with it. */
  readonly onChange?: (value: Value) => void;
}

/** What a changed value does. */
export function useChange<Value>({ path, onChange }: FieldProps<Value>): (value: Value) => void {
  const { set } = useFieldSettings();
  return onChange ?? ((value) => set(path, value));
}

/** The visible label, or the spoken one alone. */
export function labelProps({ label, hideLabel }: Pick<FieldProps<unknown>, "label" | "hideLabel">) {
  return hideLabel === true ? { "aria-label": label } : { label };
}
