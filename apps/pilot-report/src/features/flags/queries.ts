import { queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { listFlags } from "@thuocdo/contract/flags";

export function flagsQuery(snapshotId: string) {
  return queryOptions({
    queryKey: ["snapshots", snapshotId, "flags"],
    queryFn: ({ signal }) => call(listFlags, { params: { snapshotId }, signal }),
  });
}
