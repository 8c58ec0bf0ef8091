import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { apiPrefix } from "@thuocdo/contract/route";
import { downloadBoard, letUnitOff, remindUnits } from "@thuocdo/contract/round-board";
import { extendRound, listExtensions, reopenRound } from "@thuocdo/contract/round-deadlines";
import { closeRound, getBoard, listRounds, openRound } from "@thuocdo/contract/rounds";
import { freezeRound } from "@thuocdo/contract/snapshots";
import { urlOf } from "@thuocdo/contract/url";

export const roundKeys = {
  all: ["rounds"],
  board: (roundId: string) => ["rounds", roundId, "board"],
  extensions: (roundId: string) => ["rounds", roundId, "extensions"],
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

export function extensionsQuery(roundId: string) {
  return queryOptions({
    queryKey: roundKeys.extensions(roundId),
    queryFn: ({ signal }) => call(listExtensions, { params: { roundId }, signal }),
    select: ({ items }) => items,
  });
}

export interface NewExtension {
  /** Null for all units of the round. */
  readonly unitIds: readonly string[] | null;
  readonly closesAt: string;
  readonly reason: string;
}

export function useExtendRound(roundId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ unitIds, ...deadline }: NewExtension) =>
      await call(extendRound, {
        params: { roundId },
        body: { ...deadline, unitIds: unitIds === null ? null : [...unitIds] },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: roundKeys.all }),
  });
}

export function useReopenRound(roundId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (deadline: Omit<NewExtension, "unitIds">) =>
      await call(reopenRound, { params: { roundId }, body: deadline }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: roundKeys.all }),
  });
}

export function useRemindUnits(roundId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (reminder: { readonly unitIds: string[]; readonly message: string }) =>
      await call(remindUnits, { params: { roundId }, body: reminder }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["rounds", roundId, "letters"] }),
  });
}

export function useLetOff(roundId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({
      unitId,
      ...body
    }: {
      readonly unitId: string;
      readonly reason: string;
      readonly callSuccessors: boolean;
    }) => await call(letUnitOff, { params: { roundId, unitId }, body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: roundKeys.all }),
  });
}

/** Where the board is got as a workbook. */
export function boardFile(roundId: string): string {
  return apiPrefix + urlOf(downloadBoard.url, { roundId });
}
