import type { FindingsDraft } from "@thuocdo/contract/appraisal";
import { isProblem } from "@thuocdo/contract/problem-error";
import type { Finding, Findings } from "@thuocdo/submissions/finding";
import { readFailure } from "@thuocdo/ui/read-failure";
import type { DeviceStore, Owner } from "#lib/drafts/device-store.ts";
import type { Saving } from "#lib/saving/saving.ts";

export interface FindingsView {
  readonly findings: Findings;
  readonly saving: Saving;
  /** Somebody of the same unit saved other findings meanwhile. */
  readonly overtaken: boolean;
}

export interface FindingsKeeperOptions {
  readonly owner: Owner;
  readonly revisionId: string;
  readonly draft: FindingsDraft;
  readonly store: DeviceStore | undefined;
  readonly save: (body: {
    readonly revisionId: string;
    readonly baseSequence: number;
    readonly findings: Findings;
  }) => Promise<FindingsDraft>;
  readonly onFailure: (error: unknown) => void;
  readonly pauseMs?: number;
}

export interface FindingsKeeper {
  readonly getView: () => FindingsView;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (indicatorId: string, finding: Finding | undefined) => void;
  readonly send: () => Promise<boolean>;
  /** Settles on the findings just loaded, or on those of this page on top of them. */
  readonly settle: (draft: FindingsDraft, choice: "mine" | "theirs") => void;
  readonly close: () => void;
}

interface Kept {
  readonly revisionId: string;
  readonly baseSequence: number;
  readonly findings: Findings;
}

const defaultPauseMs = 1_500;
const retryPauseMs = 15_000;

/** Keeps findings as they are written: on this machine at once, on the server a moment later, as a whole. */
export async function openFindingsKeeper(options: FindingsKeeperOptions): Promise<FindingsKeeper> {
  const { owner, revisionId, store } = options;
  const kept = await readKept(store, owner, revisionId);
  let sequence = kept?.baseSequence ?? options.draft.sequence;
  let findings = kept?.findings ?? options.draft.findings;
  let savedAt = options.draft.savedAt;
  let dirty = kept !== undefined;
  let writing = 0;
  let failure: unknown;
  let overtaken = false;
  let sending: Promise<boolean> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  const listeners = new Set<() => void>();
  let view = makeView();
  if (dirty) schedule();

  function makeView(): FindingsView {
    const onDevice = store === undefined ? "impossible" : writing > 0 ? "writing" : "written";
    const due = dirty ? 1 : 0;
    const saving: Saving = {
      onDevice,
      due,
      conflicts: 0,
      unreadable: 0,
      sending: sending !== undefined,
      failure,
      savedAt,
    };
    return { findings, overtaken, saving };
  }

  function announce() {
    view = makeView();
    for (const listener of listeners) listener();
  }

  function schedule(pauseMs = options.pauseMs ?? defaultPauseMs) {
    if (!closed && !overtaken) timer ??= setTimeout(() => void send(), pauseMs);
  }

  async function write() {
    writing += 1;
    announce();
    const value: Kept = { revisionId, baseSequence: sequence, findings };
    await store?.put("findings", value, owner).catch(() => {});
    writing -= 1;
    announce();
  }

  function send(): Promise<boolean> {
    clearTimeout(timer);
    timer = undefined;
    sending ??= attempt().finally(() => {
      sending = undefined;
      announce();
    });
    announce();
    return sending;
  }

  async function attempt(): Promise<boolean> {
    try {
      failure = undefined;
      while (dirty) {
        const sent = findings;
        const saved = await options.save({ revisionId, baseSequence: sequence, findings: sent });
        ({ sequence, savedAt } = saved);
        dirty = findings !== sent;
      }
      await store?.delete("findings", owner).catch(() => {});
      return true;
    } catch (error) {
      failure = error;
      overtaken = isProblem(error, "revision-overtaken");
      options.onFailure(error);
      if (readFailure(error).kind === "unexpected") schedule(retryPauseMs);
      return false;
    }
  }

  return {
    getView: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(indicatorId, finding) {
      const { [indicatorId]: _, ...others } = findings;
      findings = finding === undefined ? others : { ...others, [indicatorId]: finding };
      dirty = true;
      void write();
      schedule();
    },
    send,
    settle(draft, choice) {
      ({ sequence, savedAt } = draft);
      overtaken = false;
      failure = undefined;
      if (choice === "theirs") findings = draft.findings;
      dirty = choice === "mine";
      void write();
      schedule(0);
    },
    close() {
      if (timer !== undefined) void send();
      closed = true;
    },
  };
}

async function readKept(
  store: DeviceStore | undefined,
  owner: Owner,
  revisionId: string,
): Promise<Kept | undefined> {
  const kept = (await store?.get("findings", owner)) as Kept | undefined; // only this module writes there
  return kept?.revisionId === revisionId ? kept : undefined;
}
