import { Badge, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { AssessmentRound } from "@thuocdo/contract/rounds";
import { QueryState } from "@thuocdo/ui/query-state";
import { useSession } from "@thuocdo/ui/session";
import type { ReactNode } from "react";
import { Board } from "#features/rounds/board.tsx";
import { ExtensionList } from "#features/rounds/extension-list.tsx";
import { LetterList } from "#features/rounds/letter-list.tsx";
import { messages } from "#features/rounds/messages.ts";
import { boardQuery, roundsQuery } from "#features/rounds/queries.ts";
import { RoundActs } from "#features/rounds/round-acts.tsx";
import classes from "#features/rounds/rounds.module.css";

export interface BoardPageProps {
  readonly roundId: string;
  readonly onBack: () => void;
  readonly onLook: (submissionId: string) => void;
  readonly onPlan: (roundId: string) => void;
  /** What else is to be said of the round. */
  readonly below: (round: AssessmentRound) => ReactNode;
}

/** A round: where each unit stands, of those this person may see, and what its organiser may do. */
export function BoardPage({ roundId, onBack, onLook, onPlan, below }: BoardPageProps) {
  const board = useQuery(boardQuery(roundId));
  const mayRemind = useSession().assignments.some(
    ({ role }) => role === "administrator" || role === "appraiser",
  );
  const round = useQuery(roundsQuery()).data?.find(({ id }) => id === roundId);
  return (
    <div className={classes["page"]}>
      <button type="button" className={classes["link"]} data-screen-only onClick={onBack}>
        {messages.back}
      </button>
      <Title order={1}>{round?.title ?? messages.boardTitle}</Title>
      {round !== undefined && <Facts round={round} onPlan={onPlan} />}
      <QueryState query={board} pendingLines={12}>
        {(rows) => (
          <Board
            rows={rows}
            roundId={roundId}
            mayExtend={round?.mayOrganise === true && round.state === "open"}
            mayLetOff={
              round?.mayOrganise === true && (round.state === "open" || round.state === "closed")
            }
            mayRemind={mayRemind && round?.state === "open"}
            onLook={onLook}
          />
        )}
      </QueryState>
      <ExtensionList roundId={roundId} />
      {mayRemind && <LetterList roundId={roundId} />}
      {round !== undefined && below(round)}
    </div>
  );
}

function Facts({
  round,
  onPlan,
}: {
  readonly round: AssessmentRound;
  readonly onPlan: (roundId: string) => void;
}) {
  return (
    <div className={classes["facts"]}>
      <p>
        <Badge variant="default">{messages.state[round.state]}</Badge>
        <span>{messages.period(round.periodFrom, round.periodTo)}</span>
        <span>{messages.window(round.opensAt, round.closesAt)}</span>
        <span>{messages.version(round.versionLabel)}</span>
      </p>
      {round.mayOrganise && <RoundActs round={round} onPlan={onPlan} />}
    </div>
  );
}
