import { Title } from "@mantine/core";
import type { AppraisalWork } from "@thuocdo/contract/appraisal";
import type { Revision } from "@thuocdo/contract/submissions";
import { messages } from "#features/appraisal/messages.ts";
import { submissionMessages } from "#lib/submissions/messages.ts";
import { StateBadge } from "#lib/submissions/state-badge.tsx";
import classes from "#features/appraisal/appraisal.module.css";

export interface AppraisalHeaderProps {
  readonly work: AppraisalWork;
  readonly revision: Revision;
  readonly onBack: () => void;
}

export function AppraisalHeader({
  work: { submission, appraisingUnitName },
  revision,
  onBack,
}: AppraisalHeaderProps) {
  const { unit, round, state } = submission;
  return (
    <header className={classes["header"]}>
      <button type="button" className={classes["link"]} data-screen-only onClick={onBack}>
        {messages.back}
      </button>
      <div className={classes["headline"]}>
        <Title order={1}>{unit.name}</Title>
        <StateBadge state={state} />
      </div>
      <p>
        <span>{round.title}</span>
        <span>{submissionMessages.period(round.periodFrom, round.periodTo)}</span>
        <span>{messages.sentAt(revision.number, revision.submittedAt)}</span>
        {revision.submittedBy !== null && (
          <span>{messages.sentBy(revision.submittedBy.fullName)}</span>
        )}
        <span>{messages.appraisingFor(appraisingUnitName)}</span>
      </p>
      {submission.reopening !== null && (
        <p>
          {messages.reopened(
            submission.reopening.unitName,
            submission.reopening.at,
            submission.reopening.reason,
          )}
        </p>
      )}
      {revision.note !== null && <p>{messages.sentNote(revision.note)}</p>}
    </header>
  );
}
