import { useId, type ComponentProps } from "react";
import classes from "#inputs/line-field.module.css";

export interface LineFieldProps extends Omit<ComponentProps<"input">, "id" | "className" | "type"> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly unit?: string | undefined;
}

/**
 * A field of one line, as the theme's fields look. It is the browser's own: a form holds a hundred of them, and the
 * theme's, made of seven parts each, took two fifths of the time in which a form opens.
 */
export function LineField({ label, hint, error, unit, ...input }: LineFieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [hint && hintId, error && errorId].filter(Boolean).join(" ");
  return (
    <div>
      <label className={classes["label"]} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className={classes["hint"]} id={hintId}>
          {hint}
        </p>
      )}
      <div className={classes["box"]} data-refused={error !== undefined}>
        <input
          {...input}
          id={id}
          className={classes["input"]}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy === "" ? undefined : describedBy}
        />
        {unit !== undefined && <span className={classes["unit"]}>{unit}</span>}
      </div>
      {error !== undefined && (
        <p className={classes["error"]} id={errorId}>
          {error}
        </p>
      )}
    </div>
  );
}
