import { followDraft, type LiveEvent, type LiveEventName } from "@thuocdo/contract/live-drafting";
import { apiPrefix } from "@thuocdo/contract/route";
import { urlOf } from "@thuocdo/contract/url";

/** After so long without a greeting, something on the way holds the stream back. */
const greetingMs = 6_000;
/** The service says something every ten seconds. */
const silenceMs = 25_000;
const firstPauseMs = 500;
const longestPauseMs = 15_000;
/** A way that holds streams back is tried again now and then. */
const heldBackPauseMs = 60_000;

export interface StreamEvents {
  readonly after: () => number;
  readonly onOpen: () => void;
  readonly on: { readonly [Name in LiveEventName]?: (said: LiveEvent<Name>) => void };
  /** It broke, was refused, or is held back: until it opens again, one has to ask. */
  readonly onLost: () => void;
}

export interface LiveStream {
  readonly close: () => void;
  /** Opens it anew, as when something is missing. */
  readonly reopen: () => void;
}

const names = ["hello", "edits", "people", "state", "here"] as const satisfies LiveEventName[];

/** Follows a draft on one stream, that is opened again whenever it breaks, ever more rarely while it does. */
export function openLiveStream(
  { versionId, pageId }: { readonly versionId: string; readonly pageId: string },
  { after, onOpen, on, onLost }: StreamEvents,
): LiveStream {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pauseMs = firstPauseMs;

  function open(): void {
    const query = { after: String(after()), page: pageId };
    const url = `${apiPrefix}${urlOf(followDraft.url, { versionId }, query)}`;
    source = new EventSource(url);
    wait(greetingMs, () => lose(heldBackPauseMs));
    source.addEventListener("error", () => lose(pauseMs));
    for (const name of names) source.addEventListener(name, (event) => hear(name, event));
  }

  function hear(name: LiveEventName, event: MessageEvent<string>): void {
    wait(silenceMs, () => lose(firstPauseMs));
    if (name === "hello") {
      pauseMs = firstPauseMs;
      onOpen();
    }
    // The service says under each name what the contract says.
    const said = on[name] as ((data: unknown) => void) | undefined;
    said?.(JSON.parse(event.data));
  }

  function lose(nextMs: number): void {
    source?.close();
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    wait(nextMs, open);
    onLost();
  }

  function wait(ms: number, then: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(then, ms);
  }

  open();
  return {
    close: () => {
      clearTimeout(timer);
      source?.close();
    },
    reopen: () => {
      source?.close();
      open();
    },
  };
}
