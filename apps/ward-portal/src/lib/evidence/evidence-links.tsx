import type { EvidenceReference } from "@thuocdo/submissions/answers";
import { Part } from "@thuocdo/ui/part";
import { useState, type MouseEvent, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { addressOf } from "#lib/evidence/address-of.ts";
import { messages } from "#lib/evidence/messages.ts";
import classes from "#lib/evidence/evidence-links.module.css";

export interface EvidenceLinksProps {
  readonly submissionId: string;
  readonly evidence: readonly EvidenceReference[];
  readonly label: string;
  readonly action?: (evidence: EvidenceReference) => ReactNode;
  /** Stands under a file. */
  readonly below?: (evidence: EvidenceReference) => ReactNode;
}

/** Files by name, number and date, to be looked at in the page; each look is written down by the service. */
export function EvidenceLinks({
  submissionId,
  evidence,
  label,
  action,
  below,
}: EvidenceLinksProps) {
  const [opened, setOpened] = useState<string>();
  if (evidence.length === 0) return null;

  function open(event: MouseEvent, sha256: string) {
    // With a key held the browser opens it apart, as with any link.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setOpened(sha256);
  }

  return (
    <>
      <ul className={classes["list"]} aria-label={label}>
        {evidence.map((reference) => (
          <li key={reference.sha256}>
            <span>
              <a
                href={addressOf(submissionId, reference.sha256)}
                target="_blank"
                rel="noreferrer"
                onClick={(event) => open(event, reference.sha256)}
              >
                {reference.name}
              </a>{" "}
              <span className={classes["document"]}>
                {messages.document(reference.documentNumber, reference.documentDate)}
              </span>
            </span>
            {action?.(reference)}
            {below?.(reference)}
          </li>
        ))}
      </ul>
      {opened !== undefined &&
        // At the end of the page, so that its heading does not come between those of the form.
        createPortal(
          <Part
            name="evidence-viewer"
            load={async () =>
              (await import("#lib/evidence/viewer/evidence-viewer.tsx")).EvidenceViewer
            }
            props={{ submissionId, evidence, sha256: opened, onClose: () => setOpened(undefined) }}
          />,
          document.body,
        )}
    </>
  );
}
