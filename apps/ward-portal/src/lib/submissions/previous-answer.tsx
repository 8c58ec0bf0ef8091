import type { PreviousAnswers } from "@thuocdo/contract/previous-answers";
import { fieldKeys } from "@thuocdo/criteria/input";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { fieldLabel, fieldText } from "@thuocdo/criteria-form/field-text";
import type { ReactNode } from "react";
import { submissionMessages } from "#lib/submissions/messages.ts";
import classes from "#lib/submissions/previous-answer.module.css";

export interface PreviousAnswerProps {
  readonly indicator: Indicator;
  readonly previous: PreviousAnswers;
  /** What can be done with it. */
  readonly act?: ReactNode;
}

/** What the unit answered in the period before, in one line; nothing where it was not asked the same. */
export function PreviousAnswer({ indicator, previous, act }: PreviousAnswerProps) {
  const before = previous.values[indicator.id] ?? {};
  const keys = indicator.inputs.flatMap(fieldKeys).filter((key) => before[key] !== undefined);
  if (keys.length === 0) return null;
  return (
    <div className={classes["previous"]}>
      <span>{submissionMessages.previous(previous.periodFrom, previous.periodTo)}</span>
      {keys.map((key) => (
        <span key={key}>
          {submissionMessages.previousField(
            keys.length === 1 ? "" : fieldLabel(indicator, key),
            fieldText(indicator, key, before[key] ?? ""),
          )}
        </span>
      ))}
      {act}
    </div>
  );
}
