import { Button, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Empty } from "@thuocdo/ui/empty";
import { QueryState } from "@thuocdo/ui/query-state";
import { useSession } from "@thuocdo/ui/session";
import { messages } from "#features/rounds/messages.ts";
import { roundsQuery } from "#features/rounds/queries.ts";
import { RoundRow } from "#features/rounds/round-row.tsx";
import classes from "#features/rounds/rounds.module.css";

/** Rounds with where their submissions stand, and what an organiser may do with them. */
export function RoundsPage({
  onBoard,
  onPlan,
  onNew,
}: {
  readonly onBoard: (roundId: string) => void;
  readonly onPlan: (roundId: string) => void;
  readonly onNew: () => void;
}) {
  const mayPlan = useSession().assignments.some(({ role }) => role === "administrator");
  const rounds = useQuery(roundsQuery());
  return (
    <div className={classes["page"]}>
      <div className={classes["headline"]}>
        <Title order={1}>{messages.title}</Title>
        {mayPlan && <Button onClick={onNew}>{messages.newRound}</Button>}
      </div>
      <QueryState query={rounds}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={messages.none}>{messages.noneHint}</Empty>
          ) : (
            <ul className={classes["list"]}>
              {items.map((round) => (
                <RoundRow key={round.id} round={round} onBoard={onBoard} onPlan={onPlan} />
              ))}
            </ul>
          )
        }
      </QueryState>
    </div>
  );
}
