import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { drawSample, listSecondAppraisals } from "@thuocdo/contract/second-appraisals";
import { endStep, listEndedSteps } from "@thuocdo/contract/ended-steps";
import type { SamplePlan } from "@thuocdo/submissions/draw-sample";
import type { AppraisingLevel } from "@thuocdo/contract/rounds";

const roundKeys = {
  all: ["rounds"],
  seconds: (roundId: string) => ["rounds", roundId, "second-appraisals"],
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

export function secondAppraisalsQuery(roundId: string) {
  return queryOptions({
    queryKey: roundKeys.seconds(roundId),
    queryFn: ({ signal }) => call(listSecondAppraisals, { params: { roundId }, signal }),
  });
}

export function useDrawSample(roundId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: { readonly id: string; readonly plan: SamplePlan }) =>
      await call(drawSample, { params: { roundId }, body }),
    onSuccess: async () =>
      await queryClient.invalidateQueries({ queryKey: roundKeys.seconds(roundId) }),
  });
}
