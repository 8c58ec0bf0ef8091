import { useSessionRenewals } from "@thuocdo/ui/session-renewals";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { DraftStore } from "#features/draft/draft-store.ts";
import { createLiveDraft, type PagePlace } from "#features/draft/live-draft.ts";
import type { PersonThere } from "#lib/presence/presence.ts";

/** Follows a draft while its page is open, and says where on it the person is. Gives the others who are there. */
export function useLiveDraft(
  store: DraftStore,
  page: { readonly versionId: string; readonly pageId: string; readonly personId: string },
  { nodeId, field, onState }: PagePlace & { readonly onState: () => void },
): readonly PersonThere[] {
  const { versionId, pageId, personId } = page;
  const [live] = useState(() => createLiveDraft({ versionId, pageId }, { store, onState }));
  const renewals = useSessionRenewals();

  // A session that is new asks for a stream that is new.
  useEffect(() => live.start(), [live, renewals]);
  useEffect(() => live.setPlace({ nodeId, field }), [live, nodeId, field]);
  const people = useSyncExternalStore(live.subscribe, live.people);
  return useMemo(
    () =>
      people
        .filter(({ person }) => person.id !== personId)
        .map(({ person, nodeId: at, field: within }) => ({ ...person, nodeId: at, field: within })),
    [people, personId],
  );
}
