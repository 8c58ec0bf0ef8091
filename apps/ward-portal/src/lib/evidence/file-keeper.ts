import type { EvidenceReference } from "@thuocdo/submissions/answers";
import { readFailure } from "@thuocdo/ui/read-failure";
import { listKept, type DeviceStore, type KeptFile, type Owner } from "#lib/drafts/device-store.ts";
import { tellTabs } from "#lib/drafts/tell-tabs.ts";
import type { FileToSend } from "#lib/evidence/send-file.ts";

/** A file on its way: kept on this machine until the server has it. */
export interface FileOnItsWay {
  readonly sha256: string;
  readonly indicatorId: string;
  readonly name: string;
  readonly sentShare: number;
  readonly sending: boolean;
  /** Whether it outlives the page; otherwise there was no room on this machine. */
  readonly kept: boolean;
  /** What the last attempt threw. */
  readonly failure: unknown;
}

export interface FileKeeperOptions {
  readonly owner: Owner;
  readonly store: DeviceStore | undefined;
  readonly hash: (file: Blob) => Promise<string>;
  readonly send: (file: Omit<FileToSend, "submissionId">) => Promise<unknown>;
  /** A file was dropped: what the server has of it may go. */
  readonly abandon: (sha256: string) => Promise<unknown>;
  /** The server has the file: the answer may name it. */
  readonly onArrived: (indicatorId: string, evidence: EvidenceReference) => void;
  readonly onFailure: (error: unknown) => void;
  /** Runs an act when no other tab of this owner runs one, or never once the signal is given. */
  readonly alone: (act: () => Promise<void>, signal: AbortSignal) => Promise<void>;
}

export interface FileKeeper {
  readonly getFiles: () => readonly FileOnItsWay[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly add: (indicatorId: string, name: string, file: Blob) => Promise<void>;
  /** Gives back what waited, so that it can be added again. */
  readonly drop: (file: FileName) => Blob | undefined;
  /** Tries again what a line, a service or a sign-in that is back may help; what was refused stays refused. */
  readonly retry: () => void;
  /** Tries this one again, whatever stopped it. */
  readonly again: (file: FileName) => void;
  readonly close: () => void;
}

type FileName = Pick<FileOnItsWay, "sha256" | "indicatorId">;

interface Waiting extends KeptFile {
  /** Whether it is in the store, from which another tab may take it away. */
  readonly stored: boolean;
  readonly shown: FileOnItsWay;
}

/**
 * Brings files to the server one after another; what did not arrive waits on this machine, over reload and power cut. The
 * tabs of one browser share what waits: one sends at a time, and what was sent or dropped in one is so in all.
 */
export async function openFileKeeper(options: FileKeeperOptions): Promise<FileKeeper> {
  const { owner, store } = options;
  const waiting = new Map<string, Waiting>();
  const listeners = new Set<() => void>();
  const aborting = new AbortController();
  /** Of the file on its way. */
  let current: { readonly path: string; readonly controller: AbortController } | undefined;
  let files: readonly FileOnItsWay[] = [];
  let running = false;
  /** Being taken out of the store: they may still be read there. */
  const leaving = new Set<string>();
  /** Content that the server is about to forget; added again, it waits for that. */
  const abandoning = new Map<string, Promise<void>>();

  const tabs = tellTabs(`${owner}/files`, () => void reread().then(sendAll));
  await reread();

  /** What other tabs added waits here too; what they sent or dropped no longer does. */
  async function reread() {
    // A store that can't be read tells nothing new.
    const kept = store && (await listKept(store, "file", owner).catch(() => undefined));
    if (kept === undefined || aborting.signal.aborted) return;
    for (const [path, file] of kept)
      if (!waiting.has(path) && !leaving.has(path))
        waiting.set(path, entryOf(file, { stored: true }));
    for (const [path, { stored }] of waiting) {
      if (!stored || kept.has(path)) continue;
      waiting.delete(path);
      if (current?.path === path) current.controller.abort();
    }
    announce();
  }

  function announce() {
    files = [...waiting.values()].map(({ shown }) => shown);
    for (const listener of listeners) listener();
  }

  function note(path: string, change: Partial<FileOnItsWay>) {
    const entry = waiting.get(path);
    if (entry === undefined) return;
    waiting.set(path, { ...entry, shown: { ...entry.shown, ...change } });
    announce();
  }

  async function sendAll() {
    if (running) return;
    running = true;
    for (let path = nextPath(); path !== undefined && !aborting.signal.aborted; path = nextPath()) {
      const next = path;
      await options.alone(async () => {
        await reread();
        await sendOne(next);
      }, aborting.signal);
    }
    running = false;
  }

  function nextPath(): string | undefined {
    return [...waiting].find(([, { shown }]) => shown.failure === undefined)?.[0];
  }

  async function sendOne(path: string) {
    const entry = waiting.get(path);
    if (entry === undefined) return;
    const { sha256, name, file, indicatorId } = entry;
    note(path, { sending: true, sentShare: 0 });
    const controller = new AbortController();
    current = { path, controller };
    aborting.signal.addEventListener("abort", () => controller.abort(), { once: true });
    try {
      const onProgress = (sentShare: number) => note(path, { sentShare });
      const leavingServer = abandoning.get(sha256);
      if (leavingServer !== undefined) await leavingServer;
      controller.signal.throwIfAborted();
      await options.send({ sha256, name, file, onProgress, signal: controller.signal });
      await reread();
      if (!waiting.has(path)) return; // dropped meanwhile, here or in another tab
      options.onArrived(indicatorId, { sha256, name });
      forget(path);
    } catch (error) {
      if (controller.signal.aborted) return;
      note(path, { sending: false, failure: error });
      options.onFailure(error);
    } finally {
      current = undefined;
    }
  }

  function forget(path: string) {
    waiting.delete(path);
    leaving.add(path);
    void store
      ?.delete("file", [owner, path])
      .then(tabs.tell, () => {})
      .finally(() => leaving.delete(path));
    announce();
  }

  function abandon(sha256: string) {
    const gone = options.abandon(sha256).then(
      () => {},
      () => {},
    );
    abandoning.set(sha256, gone);
    void gone.then(() => abandoning.get(sha256) === gone && abandoning.delete(sha256));
  }

  function tryAgain(path: string) {
    note(path, { failure: undefined });
    void sendAll();
  }

  function drop(file: FileName) {
    const { sha256 } = file;
    const path = pathOf(file);
    const dropped = waiting.get(path);
    if (dropped === undefined) return undefined;
    forget(path);
    if (current?.path === path) current.controller.abort();
    // Another indicator may be waiting for the same content.
    const isWanted = [...waiting.values()].some((other) => other.sha256 === sha256);
    if (!isWanted) abandon(sha256);
    return dropped.file;
  }

  return {
    getFiles: () => files,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async add(indicatorId, name, file) {
      const kept: KeptFile = { indicatorId, name, file, sha256: await options.hash(file) };
      const path = pathOf(kept);
      waiting.set(path, entryOf(kept, { stored: false }));
      announce();
      try {
        if (store === undefined) throw new Error("This browser keeps nothing.");
        await store.put("file", kept, [owner, path]);
        const entry = waiting.get(path);
        if (entry !== undefined) waiting.set(path, { ...entry, stored: true });
        tabs.tell();
      } catch {
        // No room for the file on this machine: it is sent from memory, and that is said.
        note(path, { kept: false });
      }
      void sendAll();
    },
    drop,
    retry() {
      for (const [path, { shown }] of waiting) if (mayPass(shown.failure)) tryAgain(path);
      void sendAll();
    },
    again: (file) => tryAgain(pathOf(file)),
    close() {
      aborting.abort();
      tabs.close();
    },
  };
}

function mayPass(failure: unknown): boolean {
  return failure !== undefined && readFailure(failure).kind !== "refused";
}

function entryOf(kept: KeptFile, { stored }: Pick<Waiting, "stored">): Waiting {
  const { sha256, indicatorId, name } = kept;
  return {
    ...kept,
    stored,
    shown: {
      sha256,
      indicatorId,
      name,
      sentShare: 0,
      sending: false,
      kept: true,
      failure: undefined,
    },
  };
}

function pathOf({ indicatorId, sha256 }: Pick<KeptFile, "indicatorId" | "sha256">): string {
  return `${indicatorId}/${sha256}`;
}
