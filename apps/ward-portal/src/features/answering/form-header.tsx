import { Title } from "@mantine/core";
import type { Submission } from "@thuocdo/contract/submissions";
import { messages } from "#features/answering/messages.ts";
import { submissionMessages } from "#lib/submissions/messages.ts";
import { StateBadge } from "#lib/submissions/state-badge.tsx";
import classes from "#features/answering/answering.module.css";

export interface FormHeaderProps {
  readonly submission: Submission;
  readonly back: string;
  readonly onBack: () => void;
}

export function FormHeader({ submission, back, onBack }: FormHeaderProps) {
  const { unit, round, state } = submission;
  return (
    <header className={classes["header"]}>
      <button type="button" className={classes["link"]} data-screen-only onClick={onBack}>
        {back}
      </button>
      <div className={classes["headline"]}>
        <Title order={1}>{unit.name}</Title>
        <StateBadge state={state} />
        <button
          type="button"
          className={classes["link"]}
          data-screen-only
          onClick={() => window.print()}
        >
          {messages.print}
        </button>
      </div>
      <p>
        <span>{round.title}</span>
        <span>{submissionMessages.period(round.periodFrom, round.periodTo)}</span>
        <span>{submissionMessages.deadline(round.closesAt)}</span>
      </p>
    </header>
  );
}
