import type { FieldValue } from "@thuocdo/criteria/answer";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { fieldKeys } from "@thuocdo/criteria/input";
import { answerMessages } from "#answer/messages.ts";
import { fieldLabel, fieldText } from "#answer/field-text.ts";
import classes from "#answer/answer.module.css";

export interface AnswerShownProps {
  readonly indicator: Indicator;
  readonly values: Readonly<Record<string, FieldValue>>;
}

/** An answer to be read, not changed: every field by name, the unanswered ones too. */
export function AnswerShown({ indicator, values }: AnswerShownProps) {
  return (
    <dl className={classes["answer"]}>
      {indicator.inputs.flatMap(fieldKeys).map((fieldKey) => {
        const value = values[fieldKey];
        return (
          <div key={fieldKey}>
            <dt>{fieldLabel(indicator, fieldKey)}</dt>
            <dd data-unanswered={value === undefined}>
              {value === undefined
                ? answerMessages.unanswered
                : fieldText(indicator, fieldKey, value)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
