import { queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { getCarryOverImpact } from "@thuocdo/contract/carry-over";

/** What the draft does to answers already given; counted when asked, since it reads all of them. */
export function carryOverImpactQuery(versionId: string) {
  return queryOptions({
    queryKey: ["carry-over-impact", versionId],
    queryFn: ({ signal }) => call(getCarryOverImpact, { params: { versionId }, signal }),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
}
