import { useId } from "react";
import classes from "#features/appraisal/outcome-choice.module.css";

export interface OutcomeChoiceProps<Outcome extends string> {
  readonly label: string;
  readonly name: string;
  readonly options: readonly { readonly value: Outcome; readonly label: string }[];
  readonly chosen: Outcome | undefined;
  /** Said where one must still be chosen. */
  readonly missing: string | undefined;
  readonly onChoose: (outcome: Outcome) => void;
}

/** What becomes of one indicator; nothing is chosen beforehand. */
export function OutcomeChoice<Outcome extends string>(props: OutcomeChoiceProps<Outcome>) {
  const missingId = useId();
  const { missing } = props;
  return (
    <div
      role="radiogroup"
      aria-label={props.label}
      aria-invalid={missing !== undefined || undefined}
      aria-describedby={missing === undefined ? undefined : missingId}
      className={classes["choices"]}
    >
      {props.options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={props.name}
            checked={props.chosen === value}
            onChange={() => props.onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
      {missing !== undefined && (
        <p id={missingId} className={classes["missing"]}>
          {missing}
        </p>
      )}
    </div>
  );
}
