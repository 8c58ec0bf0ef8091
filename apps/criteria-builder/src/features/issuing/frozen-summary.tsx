import { foldText } from "@thuocdo/criteria/fold-text";
import { listCriteria, listIndicators } from "@thuocdo/criteria/tree";
import type { IssuableVersion } from "#features/issuing/issuable-version.ts";
import classes from "#features/issuing/issuing.module.css";
import { messages } from "#features/issuing/messages.ts";

/** What the signer freezes: counts, points, edits, and which version it takes the place of. */
export function FrozenSummary({ version }: { readonly version: IssuableVersion }) {
  const { document, own, sequence, supersedes, openConsultation, impact } = version;
  const maximum = document.groups.reduce((sum, { maxHundredths }) => sum + maxHundredths, 0);
  const criteria = listCriteria(document).length;
  const indicators = listIndicators(document).length;
  return (
    <section className={classes["frozen"]} aria-label={messages.frozen}>
      <strong>{messages.frozen}</strong>
      <ul>
        <li>
          {messages.frozenLabel(version.label)}
          {isNamedAsDraft(version.label) && (
            <strong className={classes["warn"]}> {messages.namedAsDraft}</strong>
          )}
        </li>
        <li>
          {own === undefined
            ? messages.frozenCounts(document.groups.length, criteria, indicators, maximum)
            : messages.frozenOwn(own.added, own.raised)}
        </li>
        <li>{messages.frozenSequence(sequence)}</li>
        {supersedes !== undefined && (
          <li>
            {supersedes === null
              ? own === undefined
                ? messages.supersedesNone
                : messages.supersedesNoneOwn
              : messages.supersedes(supersedes.label)}
            {supersedes?.isFollowed === false && (
              <strong className={classes["warn"]}> {messages.notFollowed(supersedes.label)}</strong>
            )}
          </li>
        )}
        {impact !== undefined && <li>{impact}</li>}
        {openConsultation !== undefined && (
          <li>{messages.consultationEnds(openConsultation.silent)}</li>
        )}
        <li>{messages.frozenHash}</li>
      </ul>
    </section>
  );
}

/** Whether the name that the version keeps for ever still says that it is a draft. */
function isNamedAsDraft(label: string): boolean {
  return foldText(label).includes("du thao");
}
