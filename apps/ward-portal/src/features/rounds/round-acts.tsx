import { Button } from "@mantine/core";
import type { AssessmentRound } from "@thuocdo/contract/rounds";
import { ConfirmDialog } from "@thuocdo/ui/confirm-dialog";
import { explainFailure } from "@thuocdo/ui/explain-failure";
import { useState } from "react";
import { DeadlineDialog } from "#features/rounds/deadline-dialog.tsx";
import { messages } from "#features/rounds/messages.ts";
import {
  useExtendRound,
  useReopenRound,
  useRoundAct,
  type RoundAct,
} from "#features/rounds/queries.ts";
import classes from "#features/rounds/rounds.module.css";

/** The one act that comes next in a round's life. */
const nextAct = {
  planned: "open",
  open: "close",
  closed: "freeze",
  frozen: undefined,
} as const satisfies Record<AssessmentRound["state"], RoundAct | undefined>;

export interface RoundActsProps {
  readonly round: AssessmentRound;
  readonly onPlan: (roundId: string) => void;
}

/** What an organiser may do with a round as it stands. */
export function RoundActs({ round, onPlan }: RoundActsProps) {
  const act = nextAct[round.state];
  return (
    <div className={classes["row-acts"]} data-screen-only>
      {act !== undefined && <NextAct round={round} act={act} />}
      {round.state === "planned" && (
        <Button
          variant="default"
          aria-label={messages.planOf(round.title)}
          onClick={() => onPlan(round.id)}
        >
          {messages.plan}
        </Button>
      )}
      {round.state === "open" && <Extend round={round} />}
      {round.state === "closed" && <Reopen round={round} />}
    </div>
  );
}

function NextAct({ round, act }: { readonly round: AssessmentRound; readonly act: RoundAct }) {
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
      {doing.error !== null && (
        <div role="alert" className={classes["refused"]}>
          {explainFailure(doing.error)}
        </div>
      )}
    </>
  );
}

function Extend({ round }: { readonly round: AssessmentRound }) {
  const [asking, setAsking] = useState(false);
  const extend = useExtendRound(round.id);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {messages.extend}
      </Button>
      <DeadlineDialog
        opened={asking}
        title={messages.extendAll}
        hint={messages.extendAllHint(round.closesAt)}
        closesAt={round.closesAt}
        confirmLabel={messages.extend}
        doing={extend}
        onConfirm={(deadline, options) => extend.mutate({ unitIds: null, ...deadline }, options)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

function Reopen({ round }: { readonly round: AssessmentRound }) {
  const [asking, setAsking] = useState(false);
  const reopen = useReopenRound(round.id);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {messages.reopen}
      </Button>
      <DeadlineDialog
        opened={asking}
        title={messages.reopen}
        hint={messages.reopenHint}
        closesAt={round.closesAt}
        confirmLabel={messages.reopen}
        doing={reopen}
        onConfirm={(deadline, options) => reopen.mutate(deadline, options)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
