import { call } from "@thuocdo/contract/call";
import { listEdits, type VersionWithDocument } from "@thuocdo/contract/versions";
import { connection } from "@thuocdo/ui/connection";
import { useSession } from "@thuocdo/ui/session";
import { useSessionRenewals } from "@thuocdo/ui/session-renewals";
import { useEffect, useState, useSyncExternalStore } from "react";
import { createDraftStore, type DraftStore } from "#features/draft/draft-store.ts";
import { keptEdits } from "#features/draft/kept-edits.ts";
import { joinOpenPages } from "#features/draft/open-pages.ts";
import { sendEdits } from "#features/draft/send-edits.ts";
import { browserStorage } from "@thuocdo/ui/browser-storage";
import { newId } from "@thuocdo/ui/new-id";

/** So many edits back can be taken back after a reload. */
const recalled = 300;

/** One draft being edited, from the loaded version on. Sends again when the line or the session is back. */
export function useDraft({ version, document, core }: VersionWithDocument) {
  const { person } = useSession();
  const renewals = useSessionRenewals();
  const [pageId] = useState(newId);
  const [store] = useState(() =>
    createDraftStore(
      {
        personId: person.id,
        document,
        sequence: version.sequence,
        core: core?.document ?? null,
      },
      {
        send: (baseSequence, edits) => sendEdits(version.id, baseSequence, edits),
        kept: keptEdits(browserStorage(), { personId: person.id, versionId: version.id }, pageId),
        newId,
        now: () => new Date().toISOString(),
      },
    ),
  );
  useEffect(() => store.save(), [store, renewals]);
  useEffect(() => connection.subscribe(() => connection.isReachable() && store.save()), [store]);
  usePast(store, {
    personId: person.id,
    versionId: version.id,
    pageId,
    sequence: version.sequence,
  });
  return { store, pageId, snapshot: useSyncExternalStore(store.subscribe, store.snapshot) };
}

/**
 * What was done before this page was opened: edits that are stored, to be taken back; and edits that another page left,
 * to be sent. In this order, since of what was left some may be stored already.
 */
function usePast(
  store: DraftStore,
  page: {
    readonly personId: string;
    readonly versionId: string;
    readonly pageId: string;
    readonly sequence: number;
  },
): void {
  const { personId, versionId, pageId, sequence } = page;
  useEffect(() => {
    const pages = joinOpenPages(`${personId}.${versionId}`, pageId);
    const leaving = new AbortController();
    let isRecalled = false;
    async function recall(): Promise<void> {
      if (isRecalled) return;
      try {
        const query = { after: String(Math.max(0, sequence - recalled)) };
        const { signal } = leaving;
        const { items } = await call(listEdits, { params: { versionId }, query, signal });
        if (isRecalled || signal.aborted) return;
        isRecalled = true;
        store.recall(items);
        store.takeOver(await pages.others());
      } catch {
        // Tried again when the line is back; what was left stays where it is until then.
      }
    }
    void recall();
    const stop = connection.subscribe(() => connection.isReachable() && void recall());
    return () => {
      stop();
      leaving.abort();
      pages.close();
    };
  }, [store, personId, versionId, pageId, sequence]);
}
