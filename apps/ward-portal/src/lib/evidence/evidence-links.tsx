import { downloadEvidence } from "@thuocdo/contract/evidence";
import { apiPrefix } from "@thuocdo/contract/route";
import { urlOf } from "@thuocdo/contract/url";
import type { EvidenceReference } from "@thuocdo/submissions/answers";
import type { ReactNode } from "react";
import classes from "#lib/evidence/evidence-links.module.css";

export interface EvidenceLinksProps {
  readonly submissionId: string;
  readonly evidence: readonly EvidenceReference[];
  readonly label: string;
  readonly action?: (evidence: EvidenceReference) => ReactNode;
}

/** Files by name, to be opened apart; each look is written down by the service. */
export function EvidenceLinks({ submissionId, evidence, label, action }: EvidenceLinksProps) {
  if (evidence.length === 0) return null;
  return (
    <ul className={classes["list"]} aria-label={label}>
      {evidence.map((reference) => (
        <li key={reference.sha256}>
          <a
            href={
              apiPrefix + urlOf(downloadEvidence.url, { submissionId, sha256: reference.sha256 })
            }
            target="_blank"
            rel="noreferrer"
          >
            {reference.name}
          </a>
          {action?.(reference)}
        </li>
      ))}
    </ul>
  );
}
