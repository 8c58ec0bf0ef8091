import { queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { listSnapshotNotes } from "@thuocdo/contract/snapshot-notes";

export function notesQuery(snapshotId: string) {
  return queryOptions({
    queryKey: ["snapshots", snapshotId, "notes"],
    queryFn: ({ signal }) => call(listSnapshotNotes, { params: { snapshotId }, signal }),
  });
}
