import { useQuery } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { listEdits } from "@thuocdo/contract/versions";
import { useEffect } from "react";
import type { DraftStore } from "#features/draft/draft-store.ts";
import { readStored } from "#features/draft/send-edits.ts";

const everyMs = 10_000;

/** Brings the edits of others while the page is looked at. */
export function useCatchUp(store: DraftStore, versionId: string): void {
  const news = useQuery({
    queryKey: ["version-edits", versionId],
    queryFn: ({ signal }) =>
      call(listEdits, {
        params: { versionId },
        query: { after: String(store.snapshot().draft.sequence) },
        signal,
      }),
    refetchInterval: everyMs,
    gcTime: 0,
  });
  useEffect(() => {
    if (news.data === undefined) return;
    const { sequence } = store.snapshot().draft;
    // What one's own sending has brought meanwhile is not brought twice.
    const items = news.data.items.filter((item) => item.sequence > sequence);
    store.catchUp({ sequence: news.data.sequence, stored: readStored(items) });
  }, [news.data, store]);
}
