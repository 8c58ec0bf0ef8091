import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { closeRound, getBoard, listRounds, openRound } from "@thuocdo/contract/rounds";
import { freezeRound } from "@thuocdo/contract/snapshots";

export const roundKeys = {
  all: ["rounds"],
  board: (roundId: string) => ["rounds", roundId, "board"],
} as const;

export function roundsQuery() {
  return queryOptions({
    queryKey: roundKeys.all,
    queryFn: ({ signal }) => call(listRounds, { signal }),
    select: ({ items }) => items,
  });
}

export function boardQuery(roundId: string) {
  return queryOptions({
    queryKey: roundKeys.board(roundId),
    queryFn: ({ signal }) => call(getBoard, { params: { roundId }, signal }),
    select: ({ items }) => items,
  });
}

/** What an organiser does with a round, in the order of its life. */
export type RoundAct = "open" | "close" | "freeze";

export function useRoundAct(roundId: string) {
  const queryClient = useQueryClient();
  const params = { roundId };
  return useMutation({
    mutationFn: async (act: RoundAct): Promise<unknown> => {
      switch (act) {
        case "open":
          return await call(openRound, { params });
        case "close":
          return await call(closeRound, { params });
        case "freeze":
          return await call(freezeRound, { params });
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: roundKeys.all }),
  });
}
