import type { FieldValue } from "@thuocdo/criteria/answer";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { InputField } from "@thuocdo/criteria-form/input-field";
import type { Answer } from "@thuocdo/submissions/answers";
import { useState } from "react";
import { correctValues } from "#features/appraisal/change-finding.ts";
import { messages } from "#features/appraisal/messages.ts";
import classes from "#features/appraisal/appraisal.module.css";

export interface CorrectedValuesProps {
  readonly indicator: Indicator;
  readonly answer: Answer;
  readonly corrected: Readonly<Record<string, FieldValue>> | undefined;
  readonly onCorrect: (values: Record<string, FieldValue> | undefined) => void;
}

/** The unit's figures as the appraiser finds them; the unit's own are left as they are. */
export function CorrectedValues({ indicator, answer, corrected, onCorrect }: CorrectedValuesProps) {
  const [opened, setOpened] = useState(corrected !== undefined);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  if (!opened) {
    return (
      <button
        type="button"
        className={classes["link"]}
        data-screen-only
        onClick={() => setOpened(true)}
      >
        {messages.correct}
      </button>
    );
  }
  return (
    <fieldset className={classes["corrected"]}>
      <legend>{messages.correct}</legend>
      <p className={classes["quiet"]}>{messages.correctHint}</p>
      {indicator.inputs.map((input) => (
        <InputField
          key={input.key}
          indicator={indicator}
          input={input}
          values={{ ...answer.values, ...corrected }}
          typed={typed}
          readOnly={false}
          onChange={(changes) => {
            onCorrect(correctValues(corrected, answer.values, changes));
            setTyped(
              Object.fromEntries(
                changes.flatMap(({ fieldKey, typed: text }) =>
                  text === undefined ? [] : [[fieldKey, text]],
                ),
              ),
            );
          }}
        />
      ))}
    </fieldset>
  );
}
