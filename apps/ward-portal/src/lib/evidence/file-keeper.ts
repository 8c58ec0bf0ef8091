import type { EvidenceReference } from "@thuocdo/submissions/answers";
import { listKept, type DeviceStore, type KeptFile, type Owner } from "#lib/drafts/device-store.ts";
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
}

export interface FileKeeper {
  readonly getFiles: () => readonly FileOnItsWay[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly add: (indicatorId: string, name: string, file: Blob) => Promise<void>;
  readonly drop: (file: Pick<FileOnItsWay, "sha256" | "indicatorId">) => void;
  /** Tries again all that is not being sent. */
  readonly retry: () => void;
  readonly close: () => void;
}

interface Waiting extends KeptFile {
  readonly shown: FileOnItsWay;
}

/** Brings files to the server one after another; what did not arrive waits on this machine, over reload and power cut. */
export async function openFileKeeper(options: FileKeeperOptions): Promise<FileKeeper> {
  const { owner, store } = options;
  const waiting = new Map<string, Waiting>();
  const listeners = new Set<() => void>();
  const aborting = new AbortController();
  /** Of the file on its way. */
  let current: { readonly path: string; readonly controller: AbortController } | undefined;
  let files: readonly FileOnItsWay[] = [];
  let running = false;

  if (store !== undefined) {
    for (const [path, kept] of await listKept(store, "file", owner))
      waiting.set(path, entryOf(kept));
  }
  announce();

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
    for (let path = nextPath(); path !== undefined && !aborting.signal.aborted; path = nextPath())
      await sendOne(path);
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
      await options.send({ sha256, name, file, onProgress, signal: controller.signal });
      if (!waiting.has(path)) return; // dropped meanwhile
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
    void store?.delete("file", [owner, path]).catch(() => {});
    announce();
  }

  function drop({ sha256, ...file }: Pick<FileOnItsWay, "sha256" | "indicatorId">) {
    const path = pathOf({ sha256, ...file });
    if (!waiting.has(path)) return;
    forget(path);
    if (current?.path === path) current.controller.abort();
    // Another indicator may be waiting for the same content.
    const isWanted = [...waiting.values()].some((other) => other.sha256 === sha256);
    if (!isWanted) void options.abandon(sha256).catch(() => {});
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
      waiting.set(path, entryOf(kept));
      announce();
      try {
        if (store === undefined) throw new Error("This browser keeps nothing.");
        await store.put("file", kept, [owner, path]);
      } catch {
        // No room for the file on this machine: it is sent from memory, and that is said.
        note(path, { kept: false });
      }
      void sendAll();
    },
    drop,
    retry() {
      for (const [path, { shown }] of waiting)
        if (shown.failure !== undefined) note(path, { failure: undefined });
      void sendAll();
    },
    close: () => aborting.abort(),
  };
}

function entryOf(kept: KeptFile): Waiting {
  const { sha256, indicatorId, name } = kept;
  return {
    ...kept,
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
