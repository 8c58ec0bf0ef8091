import { replaceEqualDeep } from "@tanstack/react-query";
import type { Draft } from "@thuocdo/contract/draft";
import type { Answers } from "@thuocdo/submissions/answers";
import { isProblem } from "@thuocdo/contract/problem-error";
import { fieldPath, mergeDraft, type DraftChange } from "@thuocdo/submissions/merge-draft";
import { readFailure } from "@thuocdo/ui/read-failure";
import type { ServerClock } from "#lib/clock/server-clock.ts";
import { cleanText } from "#lib/drafts/clean-text.ts";
import {
  forgetSettled,
  readWork,
  writeWork,
  type DeviceStore,
  type Owner,
} from "#lib/drafts/device-store.ts";
import { sameValue, valueIn } from "#lib/drafts/field-value.ts";
import type { Saving } from "#lib/saving/saving.ts";
import { sortChanges, type Conflict, type KeptChange } from "#lib/drafts/sort-changes.ts";
import { tellTabs } from "#lib/drafts/tell-tabs.ts";
import { isOfGoneFile } from "#lib/drafts/typed-date.ts";

/** A change as the form makes it: its instant is the keeper's to give. */
export type DraftEdit = DraftChange extends infer Change
  ? Change extends DraftChange
    ? Omit<Change, "at">
    : never
  : never;

/** Text of a number or date field that could not be read; undefined when there is none any more. */
export interface TypedEdit {
  readonly indicatorId: string;
  readonly fieldKey: string;
  readonly text: string | undefined;
}

export interface DraftView {
  /** The server's answers with the changes made here on top. */
  readonly answers: Answers;
  /** Unreadable text by indicator and field. */
  readonly typed: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly conflicts: readonly Conflict[];
  /** Changes made here that the server does not hold. */
  readonly waiting: readonly DraftChange[];
  readonly saving: Saving;
}

export interface DraftKeeperOptions {
  readonly owner: Owner;
  readonly draft: Draft;
  /** Undefined where this browser keeps nothing; then what is typed lives in memory until sent. */
  readonly store: DeviceStore | undefined;
  readonly clock: ServerClock;
  /** PATCHes the draft. Throws what the call throws. */
  readonly save: (body: {
    readonly baseSequence: number;
    readonly changes: DraftChange[];
  }) => Promise<{ readonly draft: Draft }>;
  readonly onFailure: (error: unknown) => void;
  /** Another tab has sent changes: the server's draft should be loaded again. */
  readonly onStale: () => void;
  readonly pauseMs?: number;
}

export interface DraftKeeper {
  readonly getView: () => DraftView;
  readonly subscribe: (listener: () => void) => () => void;
  readonly edit: (edits: readonly DraftEdit[], typed?: readonly TypedEdit[]) => void;
  /** The server's draft as just loaded: other devices' changes come in, except over what was changed here. */
  readonly receive: (draft: Draft) => void;
  readonly resolve: (path: string, choice: "mine" | "theirs") => void;
  /** Gives changes up that were made here: the server's values stand. */
  readonly discard: (changes: readonly DraftChange[]) => void;
  /** Sends what is due now; whether all has arrived. */
  readonly send: () => Promise<boolean>;
  readonly close: () => void;
}

const defaultPauseMs = 1_500;
const mostChanges = 2_000;
const mostRounds = 3;
const retryPauseMs = 15_000;

/**
 * Keeps one person's draft of one submission: each change is on this machine's disk at once and on the server a moment
 * later; a change leaves this machine only when the server holds it.
 */
export async function openDraftKeeper(options: DraftKeeperOptions): Promise<DraftKeeper> {
  const { owner, clock } = options;
  let store = options.store;
  let server = options.draft;
  const work = store === undefined ? undefined : await readWork(store, owner);
  const kept = new Map(work?.changes);
  let typed = new Map(work?.typed);
  /** Fields whose change the server could not take; they wait until they are changed again. */
  const held = new Set<string>();
  let writing = 0;
  let sending: Promise<boolean> | undefined;
  let failure: unknown;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  const listeners = new Set<() => void>();
  const tabs = tellTabs(owner, () => void reread());
  let view = makeView(undefined);
  if (kept.size > 0) schedule();

  function makeView(before: DraftView | undefined): DraftView {
    const changes = [...kept.values()].map(({ change }) => change);
    const stored = { answers: server.answers, stamps: {}, sequence: server.sequence };
    const { answers } = mergeDraft(stored, changes, server.sequence).draft;
    const { conflicts, due } = sortChanges(kept, server.answers);
    const next: DraftView = {
      answers,
      typed: byField(typed),
      conflicts,
      waiting: changes,
      saving: {
        onDevice: store === undefined ? "impossible" : writing > 0 ? "writing" : "written",
        due: due.length,
        conflicts: conflicts.length,
        unreadable: [...typed.keys()].filter((path) => !isOfGoneFile(path, answers)).length,
        sending: sending !== undefined,
        failure,
        savedAt: server.savedAt,
      },
    };
    // What did not change stays the same object, so that only the cards concerned are drawn again.
    return replaceEqualDeep(before, next);
  }

  function announce() {
    const next = makeView(view);
    if (next === view) return;
    view = next;
    for (const listener of listeners) listener();
  }

  function schedule(pauseMs = options.pauseMs ?? defaultPauseMs) {
    if (!closed) timer ??= setTimeout(() => void send(), pauseMs);
  }

  function keep(
    changes: ReadonlyMap<string, KeptChange | undefined>,
    texts = new Map<string, string | undefined>(),
  ) {
    for (const [path, change] of changes) assign(kept, path, change);
    for (const [path, text] of texts) assign(typed, path, text);
    if (store !== undefined) void write(store, changes, texts);
    announce();
  }

  async function write(
    to: DeviceStore,
    changes: ReadonlyMap<string, KeptChange | undefined>,
    texts: ReadonlyMap<string, string | undefined>,
  ) {
    writing += 1;
    try {
      await writeWork(to, owner, { changes, typed: texts });
      tabs.tell();
    } catch {
      // No room, or the browser took the store away: from here on only memory and the server hold the work.
      store = undefined;
    }
    writing -= 1;
    announce();
  }

  async function reread() {
    if (store === undefined || writing > 0 || closed) return;
    const now = await readWork(store, owner);
    if (writing > 0) return;
    // What another tab has sent is gone from the disk; it stays in memory until the server's draft is loaded with it.
    const sentElsewhere = [...kept.keys()].some((path) => !now.changes.has(path));
    for (const [path, change] of now.changes) kept.set(path, { ...kept.get(path), ...change });
    typed = new Map(now.typed);
    announce();
    if (sentElsewhere) options.onStale();
  }

  function settle() {
    const { settled } = sortChanges(kept, server.answers);
    const gone = new Map([...kept].filter(([path]) => settled.includes(path)));
    if (gone.size === 0) return;
    for (const path of gone.keys()) kept.delete(path);
    if (store !== undefined) void forgetSettled(store, owner, gone).then(tabs.tell, () => {});
  }

  async function sendDue(rounds = 1): Promise<boolean> {
    settle();
    const paths = sortChanges(kept, server.answers)
      .due.filter((path) => !held.has(path) && kept.has(path))
      .slice(0, mostChanges);
    if (paths.length === 0) return kept.size === 0;
    const changes: DraftChange[] = [];
    for (const path of paths) {
      const entry = kept.get(path);
      if (entry === undefined) continue;
      changes.push(entry.change);
      kept.set(path, { ...entry, sent: entry.change.value });
    }
    await deliver(paths, changes);
    // What was typed meanwhile goes at once; more than that can wait for the next pause.
    if (rounds < mostRounds) return await sendDue(rounds + 1);
    schedule();
    return false;
  }

  /** One change that the server can't take does not hold up the others: they are then sent one by one. */
  async function deliver(paths: readonly string[], changes: DraftChange[]): Promise<void> {
    try {
      accept((await options.save({ baseSequence: server.sequence, changes })).draft);
    } catch (error) {
      const [path] = paths;
      if (!isAboutContent(error) || path === undefined) throw error;
      if (changes.length === 1) {
        held.add(path);
        failure = error;
        options.onFailure(error);
        return;
      }
      for (const [at, change] of changes.entries())
        await deliver(paths.slice(at, at + 1), [change]);
    }
  }

  function accept(draft: Draft) {
    if (draft.sequence >= server.sequence) server = draft;
    settle();
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
      return await sendDue();
    } catch (error) {
      failure = error;
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
    edit(edits, texts = []) {
      const at = clock.now();
      const changes = new Map<string, KeptChange>();
      for (const edit of edits) {
        const change: DraftChange = { ...cleanEdit(edit), at };
        const path = fieldPath(change);
        const before = kept.get(path);
        const value = before?.change.value ?? valueIn(server.answers, change);
        if (before === undefined && sameValue(value, change.value)) continue;
        held.delete(path);
        changes.set(path, { inSight: valueIn(server.answers, change), ...before, change });
      }
      keep(
        changes,
        new Map(
          texts.map(({ indicatorId, fieldKey, text }) => [`${indicatorId}/${fieldKey}`, text]),
        ),
      );
      if (changes.size > 0) schedule();
    },
    receive(draft) {
      accept(draft);
      if (view.saving.due > 0) schedule();
    },
    resolve(path, choice) {
      const entry = kept.get(path);
      if (entry === undefined) return;
      const change = { ...entry.change, at: clock.now() };
      const mine: KeptChange = { change, inSight: valueIn(server.answers, change) };
      keep(new Map([[path, choice === "mine" ? mine : undefined]]));
      if (choice === "mine") schedule(0);
    },
    discard(changes) {
      const paths = changes.map(fieldPath);
      for (const path of paths) held.delete(path);
      if (held.size === 0) failure = undefined;
      keep(new Map(paths.map((path) => [path, undefined])));
    },
    send,
    close() {
      if (timer !== undefined) void send();
      closed = true;
      tabs.close();
    },
  };
}

function cleanEdit(edit: DraftEdit): DraftEdit {
  if (edit.part === "evidence" || typeof edit.value !== "string") return edit;
  const value = cleanText(edit.value);
  return edit.part === "value" ? { ...edit, value } : { ...edit, value };
}

/** The server could not take the batch as it is; that it can't be reached, or the round is closed, is another matter. */
function isAboutContent(error: unknown): boolean {
  return (
    isProblem(error, "request-malformed") ||
    isProblem(error, "indicator-not-open") ||
    isProblem(error, "evidence-name-refused") ||
    isProblem(error, "unexpected") ||
    isProblem(error, "too-large")
  );
}

function assign<Value>(map: Map<string, Value>, key: string, value: Value | undefined) {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}

function byField(typed: ReadonlyMap<string, string>): DraftView["typed"] {
  const fields: Record<string, Record<string, string>> = {};
  for (const [path, text] of typed) {
    const at = path.indexOf("/");
    (fields[path.slice(0, at)] ??= {})[path.slice(at + 1)] = text;
  }
  return fields;
}
