import { Badge, Button } from "@mantine/core";
import type { AssessmentRound } from "@thuocdo/contract/rounds";
import { messages } from "#features/rounds/messages.ts";
import { RoundActs } from "#features/rounds/round-acts.tsx";
import classes from "#features/rounds/rounds.module.css";

export interface RoundRowProps {
  readonly round: AssessmentRound;
  readonly onBoard: (roundId: string) => void;
  readonly onPlan: (roundId: string) => void;
}

export function RoundRow({ round, onBoard, onPlan }: RoundRowProps) {
  const { submissions } = round;
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
        {round.mayOrganise && <RoundActs round={round} onPlan={onPlan} />}
      </div>
    </li>
  );
}
