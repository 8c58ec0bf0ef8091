import { TextInput } from "@mantine/core";
import type { EvidenceReference } from "@thuocdo/submissions/answers";
import { useState } from "react";
import type { Desk } from "#features/answering/desk.ts";
import { messages } from "#features/answering/messages.ts";
import { sentEvidence } from "#features/answering/sent-evidence.ts";
import { useDraftPart } from "#features/answering/use-draft-part.ts";
import { messages as evidenceMessages } from "#lib/evidence/messages.ts";
import classes from "#features/answering/answering.module.css";

export interface SentEvidenceChooserProps {
  readonly desk: Desk;
  readonly indicatorId: string;
  readonly code: string;
  readonly onChosen: (reference: EvidenceReference) => void;
}

const mostShown = 30;

/** One file backs several indicators: it is picked from those already in the submission, not sent again. */
export function SentEvidenceChooser(props: SentEvidenceChooserProps) {
  const [isOpen, setOpen] = useState(false);
  const hasOthers = useDraftPart(props.desk, ({ answers: { byIndicator } }) =>
    Object.entries(byIndicator).some(
      ([id, { evidence = [] }]) => id !== props.indicatorId && evidence.length > 0,
    ),
  );
  if (!hasOthers) return null;
  return (
    <details
      className={classes["details"]}
      data-screen-only
      onToggle={({ currentTarget: { open } }) => setOpen(open)}
    >
      <summary>{messages.chooseSent}</summary>
      {isOpen && <Choice {...props} />}
    </details>
  );
}

/** Follows all answers, and so is drawn with every key: only while it is open. */
function Choice({ desk, indicatorId, code, onChosen }: SentEvidenceChooserProps) {
  const answers = useDraftPart(desk, (view) => view.answers);
  const [sought, setSought] = useState("");
  const found = sentEvidence(answers, indicatorId, sought);
  return (
    <>
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
    </>
  );
}
