import { Button } from "@mantine/core";
import type { MySubmission } from "@thuocdo/contract/submissions";
import { isOpenAt } from "@thuocdo/submissions/round-lifecycle";
import { explainFailure } from "@thuocdo/ui/explain-failure";
import { lazy, Suspense } from "react";
import { KeptHere } from "#features/my-submissions/kept-here.tsx";
import { messages } from "#features/my-submissions/messages.ts";
import { useStartSubmission } from "#features/my-submissions/queries.ts";
import { timeLeft } from "#features/my-submissions/time-left.ts";
import { useServerClock } from "#lib/clock/use-server-clock.ts";
import { submissionMessages } from "#lib/submissions/messages.ts";
import { StateBadge } from "#lib/submissions/state-badge.tsx";
import classes from "#features/my-submissions/my-submissions.module.css";

export interface SubmissionRowProps {
  readonly submission: MySubmission;
  readonly onOpen: (submissionId: string) => void;
}

// It scores: core comes with it, after the list is on the screen.
const MissingCount = lazy(async () => {
  const { MissingCount: component } = await import("#features/my-submissions/missing-count.tsx");
  return { default: component };
});

const answering: ReadonlySet<MySubmission["state"]> = new Set([
  "in-progress",
  "returned",
  "reopened",
]);

export function SubmissionRow({ submission, onOpen }: SubmissionRowProps) {
  const { submissionId, state, roundTitle, unitName } = submission;
  return (
    <li className={classes["row"]}>
      <div className={classes["what"]}>
        <h2>{roundTitle}</h2>
        <p>{unitName}</p>
        <p className={classes["quiet"]}>
          {submissionMessages.period(submission.periodFrom, submission.periodTo)}
        </p>
        <p className={classes["quiet"]}>{messages.version(submission.versionLabel)}</p>
        {submission.reminder !== null && (
          <p className={classes["reminder"]}>{messages.reminder(submission.reminder)}</p>
        )}
        {submission.result !== null && <Result result={submission.result} />}
        {submission.extensionReason !== null && (
          <p className={classes["quiet"]}>{messages.extended(submission.extensionReason)}</p>
        )}
      </div>
      <div className={classes["state"]}>
        <StateBadge state={state} />
        <Deadline submission={submission} />
        {submissionId !== null && answering.has(state) && (
          <Suspense>
            <MissingCount
              submissionId={submissionId}
              versionId={submission.versionId}
              supplementVersionId={submission.supplementVersionId}
            />
          </Suspense>
        )}
        {submissionId !== null && <KeptHere submissionId={submissionId} />}
      </div>
      <Way submission={submission} onOpen={onOpen} />
    </li>
  );
}

/** What became of it, and what may still be said to it. */
function Result({ result }: { readonly result: NonNullable<MySubmission["result"]> }) {
  const { approvedAt, appraisedScoreHundredths, appealUntil, answeredAt, waiting } = result;
  return (
    <p>
      {messages.result(appraisedScoreHundredths, approvedAt)}
      {appealUntil !== null && ` ${messages.appealUntil(appealUntil)}`}
      {waiting && ` ${messages.appealWaiting}`}
      {answeredAt !== null && <strong> {messages.appealAnswered(answeredAt)}</strong>}
    </p>
  );
}

function Deadline({ submission: { state, closesAt } }: Pick<SubmissionRowProps, "submission">) {
  const left = timeLeft(closesAt, useServerClock().now());
  const done = state === "submitted" || state === "under-appraisal" || state === "approved";
  return (
    <span className={classes["deadline"]} data-near={!done && left !== undefined && left.days < 3}>
      {done ? submissionMessages.deadline(closesAt) : messages.deadline(closesAt, left)}
    </span>
  );
}

/** Where to go from here: start, go on, correct or look. */
function Way({ submission, onOpen }: SubmissionRowProps) {
  const start = useStartSubmission();
  const now = useServerClock().now();
  const { submissionId, state, roundId, unitId, opensAt, closesAt, roundState } = submission;
  const open = isOpenAt({ state: roundState, opensAt, closesAt }, now);

  if (submissionId !== null) {
    const label =
      state === "returned"
        ? messages.correct
        : answering.has(state) && open
          ? messages.goOn
          : messages.look;
    return (
      <div className={classes["way"]}>
        <Button
          variant={answering.has(state) ? "filled" : "default"}
          onClick={() => onOpen(submissionId)}
        >
          {label}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes["way"]}>
      {open ? (
        <Button
          loading={start.isPending}
          onClick={() => start.mutate({ roundId, unitId }, { onSuccess: ({ id }) => onOpen(id) })}
        >
          {messages.start}
        </Button>
      ) : (
        timeLeft(opensAt, now) !== undefined && (
          <span className={classes["quiet"]}>{messages.notOpen(opensAt)}</span>
        )
      )}
      {start.error !== null && (
        <p role="alert" className={classes["refused"]}>
          {explainFailure(start.error)}
        </p>
      )}
    </div>
  );
}
