import type { Evidence } from "@thuocdo/contract/evidence";
import { formatDate } from "@thuocdo/criteria/formats/dates";
import type { EvidenceReference } from "@thuocdo/submissions/answers";
import { messages } from "#lib/evidence/messages.ts";
import { WhoLooked } from "#lib/evidence/viewer/who-looked.tsx";
import classes from "#lib/evidence/viewer/viewer.module.css";

export interface AboutFileProps {
  readonly submissionId: string;
  readonly reference: EvidenceReference;
  readonly evidence: Evidence;
}

/** What is known of a file, beside it. */
export function AboutFile({ submissionId, reference, evidence }: AboutFileProps) {
  const { documentNumber, documentDate, sha256 } = reference;
  const facts = [
    [messages.documentNumber, documentNumber ?? messages.none],
    [messages.documentDate, documentDate ? formatDate(documentDate) : messages.none],
    [messages.kindLabel, messages.kind(evidence.contentType)],
    [messages.sizeLabel, messages.size(evidence.byteLength)],
    [messages.uploadedAt, messages.at(evidence.uploadedAt)],
  ];
  return (
    <div className={classes["about"]}>
      <dl aria-label={messages.about}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <WhoLooked submissionId={submissionId} sha256={sha256} />
    </div>
  );
}
