import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import { AmbiguousChoice } from "#inputs/ambiguous-choice.tsx";
import { change, type FieldProps } from "#inputs/field-change.ts";
import { LineField } from "#inputs/line-field.tsx";
import { explainNumberRefusal } from "#inputs/messages.ts";
import {
  readTypedNumber,
  refuseRange,
  type NumberRefusal,
  type NumberShape,
} from "#inputs/typed-number.ts";
import { useEditing } from "#inputs/use-editing.ts";
import classes from "#inputs/inputs.module.css";

export interface NumberFieldProps extends FieldProps {
  readonly fieldKey: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly shape: NumberShape;
}

/** A number typed the Vietnamese way. What can't be read is kept as typed; the complaint waits until the field is left. */
export function NumberField({
  fieldKey,
  label,
  hint,
  shape,
  values,
  typed,
  readOnly,
  onChange,
}: NumberFieldProps) {
  const value = values[fieldKey];
  const kept = typed[fieldKey];
  const shown = kept ?? (value === undefined ? "" : formatDecimal(String(value)));
  const editing = useEditing(value, shown);
  const refusal = editing.isEditing ? undefined : refusalOf(kept, value, shape);

  function type(text: string) {
    const reading = readTypedNumber(text, shape);
    editing.type(text, reading.kind === "value" ? reading.value : undefined);
    onChange([
      reading.kind === "value"
        ? change(fieldKey, reading.value)
        : change(fieldKey, undefined, reading.kind === "unreadable" ? text : undefined),
    ]);
  }

  return (
    <div className={classes["number"]}>
      <LineField
        label={label}
        hint={hint}
        inputMode={shape.places === 0 ? "numeric" : "decimal"}
        autoComplete="off"
        data-field={fieldKey}
        value={editing.text}
        readOnly={readOnly}
        error={refusal && explainNumberRefusal(refusal)}
        unit={shape.unit === "" ? undefined : shape.unit}
        onFocus={editing.begin}
        onBlur={editing.end}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {refusal?.code === "ambiguous-number" && !readOnly && (
        <AmbiguousChoice
          readings={refusal.readings}
          onChoose={(reading) => onChange([change(fieldKey, reading)])}
        />
      )}
    </div>
  );
}

function refusalOf(
  kept: string | undefined,
  value: string | boolean | undefined,
  shape: NumberShape,
): NumberRefusal | undefined {
  if (kept !== undefined) {
    const reading = readTypedNumber(kept, shape);
    return reading.kind === "unreadable" ? reading.refusal : undefined;
  }
  return value === undefined ? undefined : refuseRange(String(value), shape);
}
