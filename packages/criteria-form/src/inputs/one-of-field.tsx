import { useId } from "react";
import { change, type FieldProps } from "#inputs/field-change.ts";
import { inputMessages } from "#inputs/messages.ts";
import type { Option } from "#inputs/one-of-options.ts";
import classes from "#inputs/inputs.module.css";

export interface OneOfFieldProps extends FieldProps {
  readonly fieldKey: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options: readonly Option[];
}

/** Exactly one of several; nothing is chosen beforehand, and a choice can be taken back. */
export function OneOfField({
  fieldKey,
  label,
  hint,
  options,
  values,
  readOnly,
  onChange,
}: OneOfFieldProps) {
  const name = useId();
  const chosen = values[fieldKey];
  return (
    <fieldset className={classes["set"]}>
      <legend className={classes["legend"]}>{label}</legend>
      {hint !== undefined && <p className={classes["hint"]}>{hint}</p>}
      <div
        className={classes["options"]}
        data-row={options.length === 2 && options.every(({ aside }) => aside === undefined)}
      >
        {options.map((option) => (
          <label key={String(option.value)} className={classes["option"]}>
            <input
              type="radio"
              name={name}
              data-field={fieldKey}
              checked={chosen === option.value}
              disabled={readOnly}
              onChange={() => onChange([change(fieldKey, option.value)])}
            />
            <span>{option.label}</span>
            {option.aside !== undefined && <span className={classes["aside"]}>{option.aside}</span>}
          </label>
        ))}
        {chosen !== undefined && !readOnly && (
          <button
            type="button"
            className={classes["quietButton"]}
            data-screen-only
            onClick={() => onChange([change(fieldKey, undefined)])}
          >
            {inputMessages.clear}
          </button>
        )}
      </div>
    </fieldset>
  );
}
