import type { AuthoredEdit } from "@thuocdo/criteria/authored-edit";
import type { Edit } from "@thuocdo/criteria/edit";
import type { EditRefusal } from "@thuocdo/criteria/edit-refusal";
import type { Result } from "@thuocdo/criteria/result";
import { placeBehindCore } from "@thuocdo/criteria/supplement/place-behind-core";
import { overlap, touches, type Touched } from "@thuocdo/criteria/touches";
import type { UndoStep } from "@thuocdo/criteria/undo-steps";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { nextBatch } from "#features/draft/next-batch.ts";
import {
  beginSending,
  confirmEdits,
  dropEdit,
  makeEdit,
  openDraft,
  passOver,
  recallEdits,
  redoEdit,
  takeOverEdits,
  undoEdit,
  type Draft,
  type MadeEdit,
  type Stepped,
  type StepRefusal,
} from "#features/draft/draft.ts";
import type { KeptEdits } from "#features/draft/kept-edits.ts";
import type { SendOutcome } from "#features/draft/send-edits.ts";
import { recalledOverwrites } from "#features/draft/told-overwrites.ts";

/** Where the own edits stand. `stopped`: the version can't be edited (any more), whatever is tried. */
export type SaveState =
  | { readonly kind: "saved"; readonly at?: string }
  | { readonly kind: "saving" }
  | { readonly kind: "failed" | "stopped"; readonly error: unknown };

/** What came of the last undo or redo, to be said. */
export type StepSaid =
  | { readonly kind: "undone" | "redone"; readonly step: UndoStep }
  | { readonly kind: "not-undone" | "not-redone"; readonly refusal: StepRefusal };

/** A field that is being typed in, since which stored edit. */
export interface Typing extends Touched {
  readonly since: number;
}

export interface DraftSnapshot {
  readonly draft: Draft;
  readonly saveState: SaveState;
  /** Whether this machine kept the last edits until they were sent. */
  readonly isKept: boolean;
  /** Why the last act was refused, until the next one. */
  readonly refusal?: EditRefusal;
  readonly stepSaid?: StepSaid;
  readonly typing?: Typing;
  /** An edit from elsewhere of the field that is being typed in, come since the typing began: what the draft holds now. */
  readonly beside?: AuthoredEdit;
}

export interface DraftEffects {
  readonly send: (baseSequence: number, edits: readonly MadeEdit[]) => Promise<SendOutcome>;
  readonly kept: KeptEdits;
  readonly newId: () => string;
  /** ISO 8601, UTC. */
  readonly now: () => string;
}

export type DraftStore = ReturnType<typeof createDraftStore>;

/** Takes edits at once, sends them in order in the background, and keeps them until the service has them. */
export function createDraftStore(
  opened: {
    readonly personId: string;
    readonly document: CriteriaSetVersion;
    readonly sequence: number;
    /** Of a city's supplement: the version that it is laid over. */
    readonly core?: CriteriaSetVersion | null;
  },
  { send, kept, newId, now }: DraftEffects,
) {
  const listeners = new Set<() => void>();
  let snapshot: DraftSnapshot = {
    draft: openDraft(opened),
    saveState: { kind: "saved" },
    isKept: true,
  };
  let busy = false;
  let isRecalled = false;

  function change(next: DraftSnapshot): void {
    const { pending } = next.draft;
    const couldKeep = pending === snapshot.draft.pending ? next.isKept : kept.keep(pending);
    // That there is nothing to keep does not say that there is room again.
    const isKept = pending.length === 0 ? next.isKept : couldKeep;
    snapshot = withBeside({ ...next, isKept });
    for (const listener of listeners) listener();
  }

  /** The same without what was said of the act before. */
  function quiet(): DraftSnapshot {
    const { refusal: _, stepSaid: __, ...rest } = snapshot;
    return rest;
  }

  function act(outcome: Result<Draft, EditRefusal>): boolean {
    if (!outcome.ok) {
      change({ ...quiet(), refusal: outcome.refusal });
      return false;
    }
    change({ ...quiet(), draft: outcome.value });
    void save();
    return true;
  }

  function step(
    outcome: Result<Stepped, StepRefusal> | undefined,
    done: "undone" | "redone",
  ): boolean {
    if (outcome === undefined) return false;
    if (!outcome.ok) {
      const { refusal } = outcome;
      const draft = passOver(snapshot.draft, refusal.step);
      change({ ...quiet(), draft, stepSaid: { kind: `not-${done}`, refusal } });
      return false;
    }
    const { draft, step: taken } = outcome.value;
    change({ ...quiet(), draft, stepSaid: { kind: done, step: taken } });
    void save();
    return true;
  }

  async function save(): Promise<void> {
    const batch = nextBatch(snapshot.draft.pending);
    if (busy || snapshot.saveState.kind === "stopped") return;
    if (batch.length === 0) {
      if (snapshot.saveState.kind !== "saved")
        change({ ...snapshot, saveState: { kind: "saved", at: now() } });
      return;
    }
    busy = true;
    change({
      ...snapshot,
      draft: beginSending(snapshot.draft, batch.length),
      saveState: { kind: "saving" },
    });
    const outcome = await send(snapshot.draft.sequence, batch);
    busy = false;
    settle(outcome);
  }

  function settle(outcome: SendOutcome): void {
    const { draft } = snapshot;
    switch (outcome.kind) {
      case "stored":
        take(outcome.stored);
        change({ ...snapshot, draft: { ...snapshot.draft, sending: 0 } });
        void save();
        return;
      case "edit-refused":
        change({ ...snapshot, draft: dropEdit(draft, outcome.editId) });
        void save();
        return;
      case "failed":
      case "stopped":
        change({
          ...snapshot,
          draft: { ...draft, sending: 0 },
          // What got through although no answer came back has been told by the stream meanwhile.
          saveState:
            draft.pending.length === 0
              ? { kind: "saved", at: now() }
              : { kind: outcome.kind, error: outcome.error },
        });
    }
  }

  /** False where edits are missing in between. */
  function take(stored: readonly AuthoredEdit[]): boolean {
    const confirmed = confirmEdits(snapshot.draft, stored);
    if (confirmed === undefined) return false;
    if (confirmed.ok) change({ ...snapshot, draft: confirmed.value });
    else change({ ...snapshot, saveState: { kind: "stopped", error: confirmed.refusal } });
    return true;
  }

  /** What the person had before them when they began this edit: in a field, when they began to type. */
  function baseOf(edit: Edit): number {
    const { typing, draft } = snapshot;
    const isTyped = typing && touches(edit).some((place) => overlap(place, typing));
    return isTyped === true ? typing.since : draft.sequence;
  }

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => snapshot,
    /** False when the document can't take the edit; `refusal` says why. What was typed into what is gone is lost, and said. */
    edit: (asked: Edit): boolean => {
      const { draft } = snapshot;
      const edit = draft.core === null ? asked : placeBehindCore(draft.core, asked);
      const made = { id: newId(), edit, base: baseOf(edit), takesBack: [], editedAt: now() };
      const outcome = makeEdit(draft, made);
      const isGone = !outcome.ok && outcome.refusal.code === "node-not-found";
      if (!isGone || edit.kind !== "set-field") return act(outcome);
      change({ ...quiet(), draft: { ...draft, lost: [...draft.lost, edit] } });
      return false;
    },
    undo: (): boolean => step(undoEdit(snapshot.draft, { id: newId(), editedAt: now() }), "undone"),
    redo: (): boolean => step(redoEdit(snapshot.draft, { id: newId(), editedAt: now() }), "redone"),
    /** Sends what is left; the moment to call is when the line or the session is back. */
    save: (): void => void save(),
    /** The service takes and tells no more: the role has ended, or the version is out of sight. */
    stop: (error: unknown): void => change({ ...snapshot, saveState: { kind: "stopped", error } }),
    /** Stored edits, as they come. False where some are missing before them: then all must be asked for. */
    catchUp: take,
    /** Edits from before the draft was opened, in order. A page may ask for them anew: what they tell is told once. */
    recall: (earlier: readonly AuthoredEdit[]): void => {
      if (isRecalled) return;
      isRecalled = true;
      const draft = recallEdits(snapshot.draft, earlier);
      const found = recalledOverwrites(draft, earlier, kept.toldUpTo());
      change({ ...snapshot, draft: { ...draft, overwrites: [...found, ...draft.overwrites] } });
    },
    /** Takes over what pages left that are gone. */
    takeOver: (openPages: ReadonlySet<string>): void => {
      const left = kept.takeOver(openPages);
      if (left.length === 0) return;
      change({ ...snapshot, draft: takeOverEdits(snapshot.draft, left) });
      void save();
    },
    /** A field is being typed in, from now on; going on in it changes nothing. */
    beginTyping: (place: Touched): void => {
      const { typing, draft } = snapshot;
      if (typing?.nodeId === place.nodeId && typing.path.join("/") === place.path.join("/")) return;
      change({ ...snapshot, typing: { ...place, since: draft.sequence } });
    },
    endTyping: (): void => {
      const { typing, beside: _, ...rest } = snapshot;
      if (typing !== undefined) change(rest);
    },
    forgetLost: (): void => change({ ...snapshot, draft: { ...snapshot.draft, lost: [] } }),
    /** The person has read of what an edit wrote over. */
    forgetOverwrites: (laterId: string): void => {
      const { draft } = snapshot;
      const overwrites = draft.overwrites.filter(({ later }) => later.id !== laterId);
      if (overwrites.length === 0) kept.noteTold(draft.sequence);
      change({ ...snapshot, draft: { ...draft, overwrites } });
    },
  };
}

function withBeside(snapshot: DraftSnapshot): DraftSnapshot {
  const { beside: _, ...rest } = snapshot;
  const { typing, draft } = rest;
  if (typing === undefined) return rest;
  const isThere = ({ edit }: { readonly edit: Edit }) =>
    touches(edit).some((place) => overlap(place, typing));
  const last = draft.log.findLast((stored) => stored.sequence > typing.since && isThere(stored));
  const isElsewhere = last !== undefined && !draft.madeHere.has(last.id);
  return isElsewhere && !draft.pending.some(isThere) ? { ...rest, beside: last } : rest;
}
