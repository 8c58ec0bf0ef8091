import { Checkbox } from "@mantine/core";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { WordsField } from "@thuocdo/criteria-form/words-field";
import type { Answer } from "@thuocdo/submissions/answers";
import type { Finding } from "@thuocdo/submissions/finding";
import { useState } from "react";
import { AwardField } from "#features/appraisal/award-field.tsx";
import { changeFinding, needsReason } from "#features/appraisal/change-finding.ts";
import { ClaimDecision } from "#features/appraisal/claim-decision.tsx";
import { CorrectedValues } from "#features/appraisal/corrected-values.tsx";
import { messages } from "#features/appraisal/messages.ts";
import classes from "#features/appraisal/appraisal.module.css";

export interface FindingEditorProps {
  readonly indicator: Indicator;
  readonly answer: Answer;
  readonly finding: Finding | undefined;
  readonly onFinding: (finding: Finding | undefined) => void;
}

/** What the appraiser finds of one indicator; out of the way until something is found or must be decided. */
export function FindingEditor({ indicator, answer, finding, onFinding }: FindingEditorProps) {
  const mustDecide = answer.notApplicable !== undefined || indicator.rule.kind === "judged";
  const [opened, setOpened] = useState(false);
  if (!opened && !mustDecide && finding === undefined) {
    return (
      <div className={classes["found"]} data-screen-only>
        <button
          type="button"
          data-begin-finding
          className={classes["link"]}
          aria-label={messages.findOf(indicator.code)}
          onClick={() => setOpened(true)}
        >
          {messages.find}
        </button>
      </div>
    );
  }

  const set = (parts: Parameters<typeof changeFinding>[1]) =>
    onFinding(changeFinding(finding, parts));
  const silent = finding !== undefined && needsReason(finding) && finding.reason.trim() === "";
  return (
    <div className={classes["found"]} data-finding>
      {answer.notApplicable !== undefined && (
        <ClaimDecision
          decision={finding?.notApplicable}
          onDecide={(notApplicable) => set({ notApplicable })}
        />
      )}
      <AwardField
        indicator={indicator}
        awarded={finding?.awardedHundredths}
        onAward={(awardedHundredths) => set({ awardedHundredths })}
      />
      <CorrectedValues
        indicator={indicator}
        answer={answer}
        corrected={finding?.values}
        onCorrect={(values) => set({ values })}
      />
      <Checkbox
        size="xs"
        label={messages.sendBack}
        checked={finding?.sentBack === true}
        onChange={(event) => set({ sentBack: event.currentTarget.checked })}
      />
      <WordsField
        label={messages.reason}
        value={finding?.reason ?? ""}
        error={silent ? messages.reasonMissing : undefined}
        readOnly={false}
        maxLength={4000}
        onWords={(reason) => set({ reason: reason ?? "" })}
      />
      <button
        type="button"
        className={classes["link"]}
        aria-label={messages.dropOf(indicator.code)}
        data-screen-only
        onClick={() => {
          setOpened(false);
          onFinding(undefined);
        }}
      >
        {messages.drop}
      </button>
    </div>
  );
}
