import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Empty } from "@thuocdo/ui/empty";
import { QueryState } from "@thuocdo/ui/query-state";
import { messages } from "#features/rounds/messages.ts";
import { roundsQuery } from "#features/rounds/queries.ts";
import { RoundRow } from "#features/rounds/round-row.tsx";
import classes from "#features/rounds/rounds.module.css";

/** Rounds with where their submissions stand, and what an organiser may do with them. */
export function RoundsPage({ onBoard }: { readonly onBoard: (roundId: string) => void }) {
  const rounds = useQuery(roundsQuery());
  return (
    <div className={classes["page"]}>
      <Title order={1}>{messages.title}</Title>
      <QueryState query={rounds}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={messages.none}>{messages.noneHint}</Empty>
          ) : (
            <ul className={classes["list"]}>
              {items.map((round) => (
                <RoundRow key={round.id} round={round} onBoard={onBoard} />
              ))}
            </ul>
          )
        }
      </QueryState>
    </div>
  );
}
