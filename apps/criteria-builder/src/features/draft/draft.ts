import { applyEdit } from "@thuocdo/criteria/apply-edit";
import type { Edit } from "@thuocdo/criteria/edit";
import type { EditRefusal } from "@thuocdo/criteria/edit-refusal";
import { accept, type Result } from "@thuocdo/criteria/result";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

/** An edit made here, with the id under which the service stores it once, however often it is sent. */
export interface OwnEdit {
  readonly id: string;
  readonly edit: Edit;
}

/** A draft under the hands of one person: what the service has, and what is on its way there. */
export interface Draft {
  /** The document as the service has it after edit `sequence`. */
  readonly stored: CriteriaSetVersion;
  readonly sequence: number;
  /** Edits that the service has not confirmed, oldest first. */
  readonly pending: readonly OwnEdit[];
  /** How many of them, from the first, are being sent. */
  readonly sending: number;
  /** The stored document with the pending edits applied: what the person sees. */
  readonly shown: CriteriaSetVersion;
  /** What takes back the own edits, newest last; and what does them again. */
  readonly undo: readonly OwnEdit[];
  readonly redo: readonly Edit[];
  /** Own edits that can no longer be applied, since others changed the place. */
  readonly lost: readonly Edit[];
}

export function openDraft(opened: {
  readonly document: CriteriaSetVersion;
  readonly sequence: number;
  /** Edits left over from before, not known to be stored. */
  readonly pending: readonly OwnEdit[];
}): Draft {
  const empty = { sending: 0, undo: [], redo: [], lost: [] };
  const { document: stored, sequence, pending } = opened;
  return replay({ ...empty, stored, sequence, pending, shown: stored });
}

/** An edit by the person. The one before is widened instead where it set the same field and has not been sent. */
export function makeEdit(draft: Draft, made: OwnEdit): Result<Draft, EditRefusal> {
  const applied = applyEdit(draft.shown, made.edit);
  if (!applied.ok) return applied;
  const { version: shown, inverse } = applied.value;
  if (continues(draft, made.edit)) {
    const pending = draft.pending.with(-1, {
      id: draft.pending.at(-1)?.id ?? made.id,
      edit: made.edit,
    });
    return accept({ ...draft, pending, shown, redo: [] });
  }
  return accept({
    ...draft,
    pending: [...draft.pending, made],
    shown,
    undo: [...draft.undo, { id: made.id, edit: inverse }],
    redo: [],
  });
}

/** Takes back the newest own edit that is left to take back; the draft itself where there is none. */
export function undoEdit(draft: Draft, id: string): Result<Draft, EditRefusal> {
  const last = draft.undo.at(-1);
  if (last === undefined) return accept(draft);
  const applied = applyEdit(draft.shown, last.edit);
  if (!applied.ok) return applied;
  return accept({
    ...draft,
    pending: [...draft.pending, { id, edit: last.edit }],
    shown: applied.value.version,
    undo: draft.undo.slice(0, -1),
    redo: [...draft.redo, applied.value.inverse],
  });
}

/** Does again what was taken back last. */
export function redoEdit(draft: Draft, id: string): Result<Draft, EditRefusal> {
  const last = draft.redo.at(-1);
  if (last === undefined) return accept(draft);
  const redone = makeEdit({ ...draft, sending: draft.pending.length }, { id, edit: last });
  if (!redone.ok) return redone;
  return accept({ ...redone.value, sending: draft.sending, redo: draft.redo.slice(0, -1) });
}

/** What the service answered: edits of others first, then those it took from here, in the order it stores them. */
export function confirmEdits(
  draft: Draft,
  reply: { readonly sequence: number; readonly stored: readonly OwnEdit[] },
): Result<Draft, EditRefusal> {
  let { stored } = draft;
  for (const { edit } of reply.stored) {
    const applied = applyEdit(stored, edit);
    if (!applied.ok) return applied;
    stored = applied.value.version;
  }
  const taken = new Set(reply.stored.map(({ id }) => id));
  const pending = draft.pending.filter(({ id }) => !taken.has(id));
  return accept(replay({ ...draft, stored, sequence: reply.sequence, pending, sending: 0 }));
}

/** The service refused an edit: it goes, the others stay. */
export function dropEdit(draft: Draft, id: string): Draft {
  const dropped = draft.pending.find((own) => own.id === id);
  if (dropped === undefined) return { ...draft, sending: 0 };
  return replay({
    ...draft,
    sending: 0,
    pending: draft.pending.filter((own) => own !== dropped),
    undo: draft.undo.filter((own) => own.id !== id),
    lost: [...draft.lost, dropped.edit],
  });
}

/** The pending edits applied anew; those that no longer apply are lost, and said to be. */
function replay(draft: Draft): Draft {
  let shown = draft.stored;
  const pending: OwnEdit[] = [];
  const lost: Edit[] = [...draft.lost];
  for (const own of draft.pending) {
    const applied = applyEdit(shown, own.edit);
    if (applied.ok) {
      shown = applied.value.version;
      pending.push(own);
    } else {
      lost.push(own.edit);
    }
  }
  return { ...draft, shown, pending, lost };
}

function continues(draft: Draft, edit: Edit): boolean {
  const last = draft.pending.at(-1);
  return (
    last !== undefined &&
    draft.pending.length > draft.sending &&
    last.id === draft.undo.at(-1)?.id &&
    last.edit.kind === "set-field" &&
    edit.kind === "set-field" &&
    typeof edit.value === "string" &&
    last.edit.nodeId === edit.nodeId &&
    last.edit.path.join("/") === edit.path.join("/")
  );
}
