import { fieldKeys } from "@thuocdo/criteria/input";
import { holdsNone, isTouched, setAll, touchItem } from "#inputs/checklist-changes.ts";
import type { FieldProps, InputOf } from "#inputs/field-change.ts";
import { inputMessages } from "#inputs/messages.ts";
import classes from "#inputs/inputs.module.css";

export interface ChecklistFieldProps extends FieldProps {
  readonly input: InputOf<"checklist">;
  readonly hint?: string | undefined;
}

export function ChecklistField({ input, hint, values, readOnly, onChange }: ChecklistFieldProps) {
  const keys = fieldKeys(input);
  return (
    <fieldset className={classes["set"]} disabled={readOnly}>
      <legend className={classes["legend"]}>{input.label}</legend>
      {hint !== undefined && <p className={classes["hint"]}>{hint}</p>}
      <div className={classes["options"]}>
        {input.items.map((item, at) => {
          const fieldKey = keys[at] ?? item.key;
          return (
            <label key={item.key} className={classes["option"]}>
              <input
                type="checkbox"
                data-field={fieldKey}
                checked={values[fieldKey] === true}
                onChange={(event) =>
                  onChange(
                    touchItem(input, { values, fieldKey, held: event.currentTarget.checked }),
                  )
                }
              />
              <span>{item.label}</span>
            </label>
          );
        })}
        <label className={classes["option"]} data-none>
          <input
            type="checkbox"
            checked={holdsNone(input, values)}
            onChange={(event) =>
              onChange(setAll(input, event.currentTarget.checked ? false : undefined))
            }
          />
          <span>{inputMessages.noneOfThese}</span>
        </label>
        {isTouched(input, values) && !readOnly && (
          <button
            type="button"
            className={classes["quietButton"]}
            data-screen-only
            onClick={() => onChange(setAll(input, undefined))}
          >
            {inputMessages.clear}
          </button>
        )}
      </div>
    </fieldset>
  );
}
