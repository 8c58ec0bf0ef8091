import { Badge, Button } from "@mantine/core";
import type { AssessmentRound } from "@thuocdo/contract/rounds";
import { ConfirmDialog } from "@thuocdo/ui/confirm-dialog";
import { explainFailure } from "@thuocdo/ui/explain-failure";
import { useState } from "react";
import { messages } from "#features/rounds/messages.ts";
import { useRoundAct, type RoundAct } from "#features/rounds/queries.ts";
import classes from "#features/rounds/rounds.module.css";

export interface RoundRowProps {
  readonly round: AssessmentRound;
  readonly onBoard: (roundId: string) => void;
}

/** The one act that comes next in a round's life. */
const nextAct = {
  planned: "open",
  open: "close",
  closed: "freeze",
  frozen: undefined,
} as const satisfies Record<AssessmentRound["state"], RoundAct | undefined>;

export function RoundRow({ round, onBoard }: RoundRowProps) {
  const { submissions } = round;
  const act = round.mayOrganise ? nextAct[round.state] : undefined;
  return (
    <li className={classes["row"]}>
      <div className={classes["what"]}>
        <h2>{round.title}</h2>
        <p>{messages.period(round.periodFrom, round.periodTo)}</p>
        <p>{messages.window(round.opensAt, round.closesAt)}</p>
        <p>{messages.version(round.versionLabel)}</p>
      </div>
      <div className={classes["counts"]}>
        <Badge variant="default">{messages.state[round.state]}</Badge>
        <span>{messages.units(round.units)}</span>
        <span>{messages.answering(submissions["not-started"] + submissions["in-progress"])}</span>
        <span>{messages.submitted(submissions.submitted + submissions["under-appraisal"])}</span>
        <span>{messages.returned(submissions.returned + submissions.reopened)}</span>
        <span>{messages.approved(submissions.approved)}</span>
      </div>
      <div className={classes["acts"]}>
        <Button
          variant="default"
          aria-label={messages.boardOf(round.title)}
          onClick={() => onBoard(round.id)}
        >
          {messages.board}
        </Button>
        {act !== undefined && <Act round={round} act={act} />}
      </div>
    </li>
  );
}

function Act({ round, act }: { readonly round: AssessmentRound; readonly act: RoundAct }) {
  const [asking, setAsking] = useState(false);
  const doing = useRoundAct(round.id);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{messages.acts[act]}</Button>
      <ConfirmDialog
        opened={asking}
        title={messages.acts[act]}
        confirmLabel={messages.acts[act]}
        grave={act === "freeze"}
        pending={doing.isPending}
        onConfirm={() => doing.mutate(act, { onSettled: () => setAsking(false) })}
        onCancel={() => setAsking(false)}
      >
        {messages.confirm[act](round.title)}
      </ConfirmDialog>
      <div role="alert" className={classes["refused"]}>
        {doing.error !== null && explainFailure(doing.error)}
      </div>
    </>
  );
}
