import type { VersionWithDocument } from "@thuocdo/contract/versions";
import { connection } from "@thuocdo/ui/connection";
import { useSession } from "@thuocdo/ui/session";
import { useSessionRenewals } from "@thuocdo/ui/session-renewals";
import { useEffect, useState, useSyncExternalStore } from "react";
import { createDraftStore } from "#features/draft/draft-store.ts";
import { keptEdits } from "#features/draft/kept-edits.ts";
import { sendEdits } from "#features/draft/send-edits.ts";

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

/** `crypto.randomUUID` is missing on pages served over plain http, as closed networks do. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0"));
  hex[6] = `4${hex[6]?.[1] ?? "0"}`;
  hex[8] = `${"89ab"[(bytes[8] ?? 0) & 3] ?? "8"}${hex[8]?.[1] ?? "0"}`;
  return hex.join("").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
