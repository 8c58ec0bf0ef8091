import type { Input } from "@thuocdo/criteria/input";
import { messages } from "#features/node-editor/messages.ts";
import { SelectField } from "#lib/fields/choice-fields.tsx";
import type { FieldPath } from "#lib/fields/field-settings.ts";

/** Chooses one of the indicator's inputs. A key that no input has (any more) is shown as such. */
export function InputKeyField(props: {
  readonly label: string;
  readonly path: FieldPath;
  readonly value: string;
  readonly inputs: readonly Input[];
}) {
  const { inputs, value } = props;
  const options = Object.fromEntries(inputs.map(({ key, label }) => [key, label]));
  const shown = value in options ? options : { [value]: messages.inputGone(value), ...options };
  return <SelectField label={props.label} path={props.path} value={value} options={shown} />;
}
