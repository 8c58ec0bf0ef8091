import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { connectClient } from "#connect.ts";

const channel = "thuocdo_version";
const firstPauseMs = 250;
const longestPauseMs = 5_000;
const askEveryMs = 15_000;

/** What happens to drafts anywhere in the system, whichever process did it. */
export interface VersionChanges {
  /**
   * Told that a draft was edited, issued, entered or left, and whenever something may have been missed: what it was,
   * one reads oneself, as the person one reads for.
   */
  readonly subscribe: (versionId: string, listener: () => void) => () => void;
  /** Once it listens for the first time. */
  readonly listening: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Listens on a connection of its own, which is made anew for as long as it takes. */
export function listenForVersionChanges({ url }: { readonly url: string }): VersionChanges {
  const listeners = new Map<string, Set<() => void>>();
  const closing = new AbortController();
  const { promise: listening, resolve: nowListening } = Promise.withResolvers<void>();

  function tell(versionId: string): void {
    for (const listener of listeners.get(versionId) ?? []) listener();
  }

  function tellAll(): void {
    for (const versionId of listeners.keys()) tell(versionId);
  }

  async function listenOnce(): Promise<void> {
    const client = connectClient({ url, role: "api" });
    client.on("notification", ({ payload = "" }) => tell(payload));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      nowListening();
      // What was said while nobody listened is not said again.
      tellAll();
      await untilBroken(client, closing.signal);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async function listen(): Promise<void> {
    let pauseMs = firstPauseMs;
    while (!closing.signal.aborted) {
      const since = performance.now();
      await listenOnce().catch(() => undefined);
      const held = performance.now() - since > longestPauseMs;
      pauseMs = held ? firstPauseMs : Math.min(pauseMs * 2, longestPauseMs);
      await delay(pauseMs, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  }
  const ended = listen();

  return {
    listening,
    subscribe(versionId, listener) {
      const others = listeners.get(versionId) ?? new Set();
      listeners.set(versionId, others.add(listener));
      return () => {
        others.delete(listener);
        if (others.size === 0 && listeners.get(versionId) === others) listeners.delete(versionId);
      };
    },
    async close() {
      closing.abort();
      await ended;
    },
  };
}

/** Until the connection breaks or is to close; asks now and then, since a line can die without a word. */
async function untilBroken(client: pg.Client, closing: AbortSignal): Promise<void> {
  const { promise: broken, resolve } = Promise.withResolvers<void>();
  const stop = () => resolve();
  client.once("error", stop);
  client.once("end", stop);
  closing.addEventListener("abort", stop, { once: true });
  const asking = setInterval(() => {
    const answer = client.query("select 1");
    const tooLate = delay(askEveryMs / 2, "late" as const, { ref: false });
    void Promise.race([answer, tooLate])
      .then((said) => said === "late" && stop())
      .catch(stop);
  }, askEveryMs);
  asking.unref();
  await broken;
  clearInterval(asking);
  closing.removeEventListener("abort", stop);
}
