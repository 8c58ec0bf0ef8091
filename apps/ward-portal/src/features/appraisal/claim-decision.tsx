import type { Finding } from "@thuocdo/submissions/finding";
import { useId } from "react";
import { messages } from "#features/appraisal/messages.ts";
import classes from "#features/appraisal/appraisal.module.css";

export interface ClaimDecisionProps {
  readonly decision: Finding["notApplicable"];
  readonly onDecide: (decision: "accepted" | "refused") => void;
}

const options = [
  { value: "accepted", label: messages.accept },
  { value: "refused", label: messages.refuse },
] as const;

/** "Không áp dụng" is accepted or refused; neither is chosen beforehand. */
export function ClaimDecision({ decision, onDecide }: ClaimDecisionProps) {
  const name = useId();
  return (
    <fieldset className={classes["decision"]}>
      <legend>{messages.claimDecision}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={decision === value}
            onChange={() => onDecide(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
