import type { VersionWithDocument } from "@thuocdo/contract/versions";
import { formatDate, formatInstant } from "@thuocdo/criteria/formats/dates";
import { messages } from "#features/issuing/messages.ts";
import { VerifyHash } from "#features/issuing/verify-hash.tsx";
import classes from "#features/issuing/issuance-card.module.css";

/** Under which decision a version was issued, the hash by which its text is known, and what became of it since. */
export function IssuanceCard({ loaded }: { readonly loaded: VersionWithDocument }) {
  const { version, document } = loaded;
  const { issuance, state, stateReason, updatedAt } = version;
  if (issuance === null) return null;
  const at = formatInstant(updatedAt);
  return (
    <section
      className={classes["card"]}
      aria-label={messages.issuance}
      data-in-force={state === "issued"}
    >
      <strong>{messages.decision(issuance.decisionNumber, formatDate(issuance.decidedOn))}</strong>
      {state === "superseded" && stateReason !== null && (
        <p className={classes["left"]}>{messages.superseded(stateReason, at)}</p>
      )}
      {state === "withdrawn" && stateReason !== null && (
        <p className={classes["left"]}>{messages.withdrawn(stateReason, at)}</p>
      )}
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
      <VerifyHash versionId={version.id} document={document} sha256={issuance.sha256} />
    </section>
  );
}
