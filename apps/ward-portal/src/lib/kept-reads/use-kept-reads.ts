import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { forgetOnSignOut } from "@thuocdo/ui/forget-on-sign-out";
import { useEffect, useState } from "react";
import { keepRead, listReads, openReadStore } from "#lib/kept-reads/read-store.ts";

/** A query with this `meta` is there again when the portal is opened without a line. */
export const keptForOffline = { keptForOffline: true } as const;

/** Whether what this machine keeps for the person is in the query client; from then on it is kept up to date. */
export function useKeptReads(personId: string): boolean {
  const queryClient = useQueryClient();
  const [readyFor, setReadyFor] = useState<string>();
  useEffect(() => {
    let stop = () => {};
    let stopped = false;
    void (async () => {
      try {
        const end = await keepReads(queryClient, personId);
        if (stopped) end();
        else stop = end;
      } catch {
        // The browser keeps nothing, or an older page holds the store: this page then needs a line to open.
      }
      if (!stopped) setReadyFor(personId);
    })();
    return () => {
      stopped = true;
      stop();
    };
  }, [personId, queryClient]);
  return readyFor === personId;
}

/** Gives the query client what is kept, and keeps what it reads from then on. */
export async function keepReads(queryClient: QueryClient, personId: string): Promise<() => void> {
  const store = await openReadStore(personId);
  for (const { key, data, readAtMs } of await listReads(store)) {
    if (queryClient.getQueryData(key) === undefined)
      queryClient.setQueryData(key, data, { updatedAt: readAtMs });
  }
  const unsubscribe = queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== "updated" || event.action.type !== "success") return;
    const { meta, queryKey, state } = event.query;
    if (meta?.["keptForOffline"] !== true) return;
    const read = { key: queryKey, data: state.data, readAtMs: state.dataUpdatedAt };
    void keepRead(store, personId, read).catch(() => {});
  });
  const remember = forgetOnSignOut(async () => {
    unsubscribe();
    await store.clear("read");
  });
  return () => {
    remember();
    unsubscribe();
    store.close();
  };
}
