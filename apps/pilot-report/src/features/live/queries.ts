import { queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { getLiveOverview, listLiveRounds, listLiveUnits } from "@thuocdo/contract/live-results";
import { askEvery } from "@thuocdo/ui/ask-every";

/** The worker looks once a second; together an approval shows within ten. */
const askAgainMs = 4000;

const liveKeys = {
  rounds: ["live-rounds"],
  overview: (roundId: string) => ["live-rounds", roundId, "overview"],
  units: (roundId: string, cityId: string | undefined) => [
    "live-rounds",
    roundId,
    "units",
    cityId ?? null,
  ],
} as const;

export function liveRoundsQuery() {
  return queryOptions({
    queryKey: liveKeys.rounds,
    queryFn: ({ signal }) => call(listLiveRounds, { signal }),
  });
}

export function liveOverviewQuery(roundId: string) {
  return queryOptions({
    queryKey: liveKeys.overview(roundId),
    queryFn: ({ signal }) => call(getLiveOverview, { params: { roundId }, signal }),
    refetchInterval: askEvery(askAgainMs),
  });
}

export function liveUnitsQuery(roundId: string, cityId: string | undefined) {
  return queryOptions({
    queryKey: liveKeys.units(roundId, cityId),
    queryFn: ({ signal }) =>
      call(listLiveUnits, { params: { roundId }, query: { ...(cityId && { cityId }) }, signal }),
    refetchInterval: askEvery(askAgainMs),
  });
}
