import type { Edit } from "@thuocdo/criteria/edit";
import type { EditRefusal } from "@thuocdo/criteria/edit-refusal";
import type { Result } from "@thuocdo/criteria/result";
import {
  confirmEdits,
  dropEdit,
  makeEdit,
  openDraft,
  redoEdit,
  undoEdit,
  type Draft,
  type OwnEdit,
} from "#features/draft/draft.ts";
import type { KeptEdits } from "#features/draft/kept-edits.ts";
import type { SendOutcome } from "#features/draft/send-edits.ts";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

const mostAtOnce = 500;

/** Where the own edits stand. `stopped`: the version can't be edited (any more), whatever is tried. */
export type SaveState =
  | { readonly kind: "saved" | "saving" }
  | { readonly kind: "failed" | "stopped"; readonly error: unknown };

export interface DraftSnapshot {
  readonly draft: Draft;
  readonly saveState: SaveState;
  /** Why the last act was refused, until the next one. */
  readonly refusal?: EditRefusal;
}

export interface DraftEffects {
  readonly send: (baseSequence: number, edits: readonly OwnEdit[]) => Promise<SendOutcome>;
  readonly kept: KeptEdits;
  readonly newId: () => string;
}

export type DraftStore = ReturnType<typeof createDraftStore>;

/** Takes edits at once, sends them in order in the background, and keeps them until the service has them. */
export function createDraftStore(
  opened: { readonly document: CriteriaSetVersion; readonly sequence: number },
  { send, kept, newId }: DraftEffects,
) {
  const listeners = new Set<() => void>();
  let snapshot: DraftSnapshot = {
    draft: openDraft({ ...opened, pending: kept.takeOver() }),
    saveState: { kind: "saved" },
  };
  let busy = false;

  function change(next: DraftSnapshot): void {
    snapshot = next;
    kept.keep(next.draft.pending);
    for (const listener of listeners) listener();
  }

  function act(outcome: Result<Draft, EditRefusal>): boolean {
    if (!outcome.ok) {
      change({ ...snapshot, refusal: outcome.refusal });
      return false;
    }
    change({ draft: outcome.value, saveState: snapshot.saveState });
    void save();
    return true;
  }

  async function save(): Promise<void> {
    const batch = snapshot.draft.pending.slice(0, mostAtOnce);
    if (busy || snapshot.saveState.kind === "stopped") return;
    if (batch.length === 0) {
      if (snapshot.saveState.kind !== "saved")
        change({ ...snapshot, saveState: { kind: "saved" } });
      return;
    }
    busy = true;
    change({
      ...snapshot,
      draft: { ...snapshot.draft, sending: batch.length },
      saveState: { kind: "saving" },
    });
    const outcome = await send(snapshot.draft.sequence, batch);
    busy = false;
    settle(outcome);
  }

  function settle(outcome: SendOutcome): void {
    const { draft } = snapshot;
    switch (outcome.kind) {
      case "stored": {
        const confirmed = confirmEdits(draft, outcome);
        if (confirmed.ok) {
          change({ ...snapshot, draft: confirmed.value });
          void save();
        } else {
          change({ ...snapshot, saveState: { kind: "stopped", error: confirmed.refusal } });
        }
        return;
      }
      case "edit-refused":
        change({ ...snapshot, draft: dropEdit(draft, outcome.editId) });
        void save();
        return;
      case "failed":
      case "stopped":
        change({
          ...snapshot,
          draft: { ...draft, sending: 0 },
          saveState: { kind: outcome.kind, error: outcome.error },
        });
    }
  }

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => snapshot,
    /** False when the document can't take the edit; `refusal` says why. */
    edit: (edit: Edit): boolean => act(makeEdit(snapshot.draft, { id: newId(), edit })),
    undo: (): boolean => act(undoEdit(snapshot.draft, newId())),
    redo: (): boolean => act(redoEdit(snapshot.draft, newId())),
    /** Sends what is left; the moment to call is when the line or the session is back. */
    save: (): void => void save(),
    /** Edits of others, fetched in between. Left aside while own ones are on their way: their reply brings them. */
    catchUp: (news: { readonly sequence: number; readonly stored: readonly OwnEdit[] }): void => {
      if (busy || news.sequence <= snapshot.draft.sequence) return;
      const confirmed = confirmEdits(snapshot.draft, news);
      if (confirmed.ok) change({ ...snapshot, draft: confirmed.value });
    },
    forgetLost: (): void => change({ ...snapshot, draft: { ...snapshot.draft, lost: [] } }),
  };
}
