import type { NotApplicable } from "@thuocdo/criteria/terms";
import type { Answer } from "@thuocdo/submissions/answers";
import { useState } from "react";
import { formMessages } from "#form/messages.ts";
import { OwnForm } from "#form/own-form.tsx";
import { WordsField } from "#inputs/words-field.tsx";
import classes from "#form/indicator-card.module.css";

export interface NotApplicableClaimProps {
  readonly term: NotApplicable;
  readonly claim: Answer["notApplicable"];
  readonly onClaim: (reason: string | undefined) => void;
}

/** "Không áp dụng" is a claim with a reason: without one nothing is claimed yet. */
export function NotApplicableClaim({ term, claim, onClaim }: NotApplicableClaimProps) {
  const [opened, setOpened] = useState(false);
  if (term.kind === "not-allowed" || (term.claimedBy === "appraiser" && claim === undefined))
    return null;
  const shown = opened || claim !== undefined;

  function toggle(next: boolean) {
    setOpened(next);
    if (!next) onClaim(undefined);
  }

  return (
    <OwnForm className={classes["claim"]}>
      <label className={classes["claimToggle"]}>
        <input
          type="checkbox"
          checked={shown}
          onChange={(event) => toggle(event.currentTarget.checked)}
        />
        <span>{formMessages.claim}</span>
      </label>
      {claim?.decision === "refused" && (
        <p className={classes["refused"]}>{formMessages.claimRefused}</p>
      )}
      {shown && (
        <WordsField
          label={formMessages.claimReason}
          description={
            claim === undefined ? formMessages.claimReasonMissing : formMessages.claimReasonHint
          }
          value={claim?.reason ?? ""}
          readOnly={false}
          maxLength={4000}
          onWords={onClaim}
        />
      )}
    </OwnForm>
  );
}
