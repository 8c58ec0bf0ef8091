import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { endStep, listEndedSteps } from "@thuocdo/contract/ended-steps";
import type { AppraisingLevel } from "@thuocdo/contract/rounds";

const roundKeys = {
  all: ["rounds"],
  endedSteps: (roundId: string) => ["rounds", roundId, "ended-steps"],
} as const;

export function endedStepsQuery(roundId: string) {
  return queryOptions({
    queryKey: roundKeys.endedSteps(roundId),
    queryFn: ({ signal }) => call(listEndedSteps, { params: { roundId }, signal }),
    select: ({ items }) => items,
  });
}

export function useEndStep(roundId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: { readonly level: AppraisingLevel; readonly reason: string }) =>
      await call(endStep, { params: { roundId }, body }),
    onSuccess: async () => await queryClient.invalidateQueries({ queryKey: roundKeys.all }),
  });
}
