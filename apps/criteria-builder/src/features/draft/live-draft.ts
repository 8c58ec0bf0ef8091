import { call } from "@thuocdo/contract/call";
import { notePlace, type PresentPage } from "@thuocdo/contract/live-drafting";
import { listEdits } from "@thuocdo/contract/versions";
import { readFailure } from "@thuocdo/ui/read-failure";
import { noteFailure } from "@thuocdo/ui/note-failure";
import { connection } from "@thuocdo/ui/connection";
import type { DraftStore } from "#features/draft/draft-store.ts";
import { openLiveStream, type LiveStream } from "#features/draft/live-stream.ts";

/** While no stream is open, the service is asked so often. */
const askEveryMs = 4_000;
/** A page that is not looked at lets go of its stream: a browser opens only six connections to one host. */
const hiddenMs = 20_000;
const placePauseMs = 300;

export interface PagePlace {
  readonly nodeId: string | null;
  readonly field: string | null;
}

export interface LiveDraft {
  readonly subscribe: (listener: () => void) => () => void;
  /** All pages that have the draft open, this one too. */
  readonly people: () => readonly PresentPage[];
  readonly setPlace: (place: PagePlace) => void;
  /** Begins to follow, until what it gives is called. */
  readonly start: () => () => void;
}

/** Brings the edits of others and where they are, by a stream where one gets through, else by asking. */
export function createLiveDraft(
  { versionId, pageId }: { readonly versionId: string; readonly pageId: string },
  { store, onState }: { readonly store: DraftStore; readonly onState: () => void },
): LiveDraft {
  const listeners = new Set<() => void>();
  let people: readonly PresentPage[] = [];
  let place: PagePlace = { nodeId: null, field: null };
  let stream: LiveStream | undefined;
  let asking: ReturnType<typeof setInterval> | undefined;
  let placing: ReturnType<typeof setTimeout> | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;
  let closing = new AbortController();
  let isRefused = false;

  function setPeople(items: readonly PresentPage[]): void {
    people = items;
    for (const listener of listeners) listener();
  }

  async function sendPlace(): Promise<void> {
    try {
      const body = { pageId, ...place };
      const { items } = await call(notePlace, {
        params: { versionId },
        body,
        signal: closing.signal,
      });
      setPeople(items);
    } catch {
      // Where one is, is said again at the next step; edits tell of broken lines.
    }
  }

  async function ask(): Promise<void> {
    try {
      const query = { after: String(store.snapshot().draft.sequence) };
      const params = { versionId };
      const { items } = await call(listEdits, { params, query, signal: closing.signal });
      connection.noteReachable();
      store.catchUp(items);
      store.save();
      await sendPlace();
    } catch (error) {
      if (closing.signal.aborted) return;
      noteFailure(error);
      if (readFailure(error).kind !== "refused") return;
      // Asking again gets the same answer until another session is begun.
      isRefused = true;
      letGo();
      store.stop(error);
    }
  }

  function askUntilOpen(): void {
    if (asking !== undefined) return;
    void ask();
    asking = setInterval(() => void ask(), askEveryMs);
  }

  function stopAsking(): void {
    clearInterval(asking);
    asking = undefined;
  }

  function open(): void {
    if (isRefused) return;
    stream ??= openLiveStream(
      { versionId, pageId },
      {
        after: () => store.snapshot().draft.sequence,
        onOpen() {
          stopAsking();
          connection.noteReachable();
          store.save();
          void sendPlace();
        },
        on: {
          edits: ({ items }) => void (store.catchUp(items) || stream?.reopen()),
          people: ({ items }) => setPeople(items),
          state: onState,
        },
        onLost: askUntilOpen,
      },
    );
  }

  function letGo(): void {
    stream?.close();
    stream = undefined;
    stopAsking();
  }

  function onVisibility(): void {
    clearTimeout(hiding);
    if (document.visibilityState === "hidden") hiding = setTimeout(letGo, hiddenMs);
    else open();
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    people: () => people,
    setPlace(next) {
      if (next.nodeId === place.nodeId && next.field === place.field) return;
      place = next;
      clearTimeout(placing);
      placing = setTimeout(() => void sendPlace(), placePauseMs);
    },
    start: () => {
      closing = new AbortController();
      isRefused = false;
      document.addEventListener("visibilitychange", onVisibility);
      onVisibility();
      return () => {
        document.removeEventListener("visibilitychange", onVisibility);
        clearTimeout(placing);
        clearTimeout(hiding);
        letGo();
        closing.abort();
      };
    },
  };
}
