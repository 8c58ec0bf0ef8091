import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import { formatDate, formatInstant } from "@thuocdo/criteria/formats/dates";
import { messages } from "#features/issuing/messages.ts";
import classes from "#features/issuing/issuance-card.module.css";

/** Under which decision a version was issued, and the hash by which its text is known. */
export function IssuanceCard({
  issuance,
}: {
  readonly issuance: NonNullable<VersionSummary["issuance"]>;
}) {
  return (
    <section className={classes["card"]} aria-label={messages.issuance}>
      <strong>{messages.decision(issuance.decisionNumber, formatDate(issuance.decidedOn))}</strong>
      <dl>
        <div>
          <dt>{messages.signedBy}</dt>
          <dd>{issuance.signerTitle}</dd>
        </div>
        <div>
          <dt>{messages.effective}</dt>
          <dd>{formatDate(issuance.effectiveOn)}</dd>
        </div>
        <div>
          <dt>{messages.issuedAt}</dt>
          <dd>{formatInstant(issuance.issuedAt)}</dd>
        </div>
        <div title={messages.sha256Hint}>
          <dt>{messages.sha256}</dt>
          <dd>
            <code>{issuance.sha256}</code>
          </dd>
        </div>
      </dl>
    </section>
  );
}
