import type { VersionWithDocument } from "@thuocdo/contract/versions";
import { connection } from "@thuocdo/ui/connection";
import { useSession } from "@thuocdo/ui/session";
import { useSessionRenewals } from "@thuocdo/ui/session-renewals";
import { useEffect, useState, useSyncExternalStore } from "react";
import { createDraftStore } from "#features/draft/draft-store.ts";
import { keptEdits } from "#features/draft/kept-edits.ts";
import { sendEdits } from "#features/draft/send-edits.ts";
import { newId } from "#lib/new-id.ts";

/** One draft being edited, from the loaded version on. Sends again when the line or the session is back. */
export function useDraft({ version, document }: VersionWithDocument) {
  const { person } = useSession();
  const renewals = useSessionRenewals();
  const [store] = useState(() =>
    createDraftStore(
      { document, sequence: version.sequence },
      {
        send: (baseSequence, edits) => sendEdits(version.id, baseSequence, edits),
        kept: keptEdits(localStorage, { personId: person.id, versionId: version.id }, newId()),
        newId,
      },
    ),
  );
  useEffect(() => store.save(), [store, renewals]);
  useEffect(() => connection.subscribe(() => connection.isReachable() && store.save()), [store]);
  return { store, ...useSyncExternalStore(store.subscribe, store.snapshot) };
}
