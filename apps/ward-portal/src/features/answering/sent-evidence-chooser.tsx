import { TextInput } from "@mantine/core";
import type { Answers, EvidenceReference } from "@thuocdo/submissions/answers";
import { useState } from "react";
import { messages } from "#features/answering/messages.ts";
import { sentEvidence } from "#features/answering/sent-evidence.ts";
import { messages as evidenceMessages } from "#lib/evidence/messages.ts";
import classes from "#features/answering/answering.module.css";

export interface SentEvidenceChooserProps {
  readonly answers: Answers;
  readonly indicatorId: string;
  readonly code: string;
  readonly onChosen: (reference: EvidenceReference) => void;
}

const mostShown = 30;

/** One file backs several indicators: it is picked from those already in the submission, not sent again. */
export function SentEvidenceChooser(props: SentEvidenceChooserProps) {
  const { answers, indicatorId, code, onChosen } = props;
  const [sought, setSought] = useState("");
  if (sentEvidence(answers, indicatorId).length === 0) return null;
  const found = sentEvidence(answers, indicatorId, sought);
  return (
    <details className={classes["details"]} data-screen-only>
      <summary>{messages.chooseSent}</summary>
      <TextInput
        size="xs"
        label={messages.searchSent(code)}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      {found.length === 0 && <p>{messages.noneFound}</p>}
      <ul className={classes["sentFiles"]}>
        {found.slice(0, mostShown).map((reference) => (
          <li key={reference.sha256}>
            <button type="button" className={classes["link"]} onClick={() => onChosen(reference)}>
              {reference.name}
            </button>{" "}
            {evidenceMessages.document(reference.documentNumber, reference.documentDate)}
          </li>
        ))}
      </ul>
    </details>
  );
}
