import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import {
  createRound,
  getRoundPlan,
  readUnitList,
  replanRound,
  type RoundPlan,
} from "@thuocdo/contract/round-planning";
import { listUnits } from "@thuocdo/contract/units";
import { callableUnits } from "#features/round-planning/callable-units.ts";

export function roundPlanQuery(roundId: string) {
  return queryOptions({
    queryKey: ["rounds", roundId, "plan"],
    queryFn: ({ signal }) => call(getRoundPlan, { params: { roundId }, signal }),
  });
}

/** Units of the ward level below an organiser, as of a day. */
export function callableUnitsQuery(organiserUnitId: string, asOf: string) {
  return queryOptions({
    queryKey: ["units", organiserUnitId, asOf],
    queryFn: ({ signal }) => call(listUnits, { query: { within: organiserUnitId, asOf }, signal }),
    select: ({ items }) => callableUnits(items),
    staleTime: 5 * 60_000,
  });
}

export interface SavedPlan {
  readonly plan: RoundPlan;
  readonly organiserUnitId: string;
}

/** Stores a plan: a new round under an id of its own, so that a repeated request plans it once; or the plan of a round. */
export function useSavePlan(roundId: string, isNew: boolean) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ plan, organiserUnitId }: SavedPlan) =>
      isNew
        ? await call(createRound, { body: { id: roundId, organiserUnitId, ...plan } })
        : await call(replanRound, { params: { roundId }, body: plan }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["rounds"] }),
  });
}

export function useUnitList(organiserUnitId: string, asOf: string) {
  return useMutation({
    mutationFn: async (file: File) => ({
      fileName: file.name,
      list: await call(readUnitList, { query: { within: organiserUnitId, asOf }, body: file }),
    }),
  });
}
