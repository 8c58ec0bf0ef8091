import { Switch } from "@mantine/core";
import type { Submission } from "@thuocdo/contract/submissions";
import { Notice } from "@thuocdo/ui/notice";
import { messages } from "#features/answering/messages.ts";
import classes from "#features/answering/answering.module.css";

export interface ReturnedNoticeProps {
  readonly submission: Submission;
  readonly appraisal: NonNullable<Submission["appraisal"]>;
  readonly returned: ReadonlySet<string>;
  readonly only: boolean;
  readonly onOnly: (only: boolean) => void;
}

/** Who opened what was approved again, and why. */
export function Reopened({ submission: { reopening } }: Pick<ReturnedNoticeProps, "submission">) {
  // A submission kept on the machine by an earlier program says nothing of it.
  if (reopening?.reason === undefined) return null;
  return (
    <>
      <p>{messages.appraisedBy(reopening.unitName, reopening.at)}</p>
      <p>{messages.returnedReason(reopening.reason)}</p>
    </>
  );
}

/** Why the submission came back, from whom, and the way to see only what is to be corrected. */
export function ReturnedNotice({
  submission,
  appraisal,
  returned,
  only,
  onOnly,
}: ReturnedNoticeProps) {
  return (
    <div className={classes["notices"]}>
      <Notice
        tone="warning"
        title={submission.state === "returned" ? messages.returnedTitle : messages.reopenedTitle}
        action={
          returned.size > 0 ? (
            <Switch
              label={messages.showReturned}
              checked={only}
              onChange={(event) => onOnly(event.currentTarget.checked)}
            />
          ) : undefined
        }
      >
        {submission.state === "reopened" ? (
          <Reopened submission={submission} />
        ) : (
          <>
            <p>{messages.appraisedBy(appraisal.appraisingUnitName, appraisal.appraisedAt)}</p>
            {appraisal.reason !== null && <p>{messages.returnedReason(appraisal.reason)}</p>}
          </>
        )}
        {returned.size > 0 && (
          <p>
            {messages.returnedCount(returned.size)} {messages.returnedOnly}
          </p>
        )}
      </Notice>
    </div>
  );
}
