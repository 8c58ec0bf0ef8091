import type { Indicator } from "@thuocdo/criteria/indicator";
import { fieldLabel, fieldText } from "@thuocdo/criteria-form/field-text";
import type { Finding } from "@thuocdo/submissions/finding";
import { changeFinding } from "#features/appraisal/change-finding.ts";
import { messages } from "#features/appraisal/messages.ts";
import classes from "#features/appraisal/appraisal.module.css";

export interface PreviousFindingProps {
  readonly indicator: Indicator;
  readonly finding: Finding;
  /** Whose finding it is. */
  readonly label: string;
  /** Undefined where something is found already. */
  readonly onKeep: ((finding: Finding | undefined) => void) | undefined;
}

/** What was found before, of the revision before or by a level below: it does not carry over by itself, one press takes it up again. */
export function PreviousFinding({ indicator, finding, label, onKeep }: PreviousFindingProps) {
  const { values = {}, awardedHundredths, sentBack, reason } = finding;
  return (
    <div className={classes["previous"]}>
      <strong>{label}</strong>
      {sentBack === true && <span>{messages.wasSentBack}</span>}
      {awardedHundredths !== undefined && <span>{messages.awarded(awardedHundredths)}</span>}
      {Object.entries(values).map(([key, value]) => (
        <span key={key}>
          {messages.corrected(fieldLabel(indicator, key), fieldText(indicator, key, value))}
        </span>
      ))}
      {reason !== "" && <span>{reason}</span>}
      {onKeep !== undefined && (
        <button
          type="button"
          className={classes["link"]}
          aria-label={messages.keepPreviousOf(indicator.code)}
          data-screen-only
          onClick={() =>
            onKeep(changeFinding(finding, { sentBack: undefined, notApplicable: undefined }))
          }
        >
          {messages.keepPrevious}
        </button>
      )}
    </div>
  );
}
