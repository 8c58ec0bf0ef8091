import type { Indicator } from "@thuocdo/criteria/indicator";
import type { Answer } from "@thuocdo/submissions/answers";
import { checkOfReason } from "@thuocdo/submissions/cross-checks";
import { fieldOfWarning } from "@thuocdo/submissions/warnings";
import { AnswerShown } from "#answer/answer-shown.tsx";
import { fieldLabel } from "#answer/field-text.ts";
import { answerMessages } from "#answer/messages.ts";
import classes from "#answer/answer.module.css";

export interface GivenAnswerProps {
  readonly indicator: Indicator;
  readonly answer: Answer | undefined;
}

/** An answer to be read: the claim or the figures, and the unit's note. */
export function GivenAnswer({ indicator, answer }: GivenAnswerProps) {
  const claim = answer?.notApplicable;
  return (
    <>
      {claim !== undefined && (
        <p className={classes["claim"]}>{answerMessages.claims[claim.decision](claim.reason)}</p>
      )}
      {(claim === undefined || claim.decision === "refused") && (
        <AnswerShown indicator={indicator} values={answer?.values ?? {}} />
      )}
      {Object.entries(answer?.reasons ?? {}).map(([key, reason]) => (
        <p key={key} className={classes["note"]}>
          {reasonWords(indicator, key, reason)}
        </p>
      ))}
      {answer?.note !== undefined && (
        <p className={classes["note"]}>{answerMessages.note(answer.note)}</p>
      )}
    </>
  );
}

function reasonWords(indicator: Indicator, key: string, reason: string): string {
  const check = checkOfReason(indicator.terms.crossChecks, key);
  return check === undefined
    ? answerMessages.reason(fieldLabel(indicator, fieldOfWarning(key)), reason)
    : answerMessages.checkReason(check.sentence, reason);
}
