import { applyEdit } from "@thuocdo/criteria/apply-edit";
import type { AuthoredEdit } from "@thuocdo/criteria/authored-edit";
import type { Edit } from "@thuocdo/criteria/edit";
import type { EditRefusal } from "@thuocdo/criteria/edit-refusal";
import { accept, refuse, type Result } from "@thuocdo/criteria/result";
import {
  findHindrance,
  undoSteps,
  type OwnEdit,
  type UndoStep,
} from "@thuocdo/criteria/undo-steps";
import { applyDraftEdit } from "@thuocdo/criteria/supplement/apply-draft-edit";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { toldOverwrites, type Sitting } from "#features/draft/told-overwrites.ts";

/** An edit made here, with the id under which the service stores it once, however often it is sent. */
export interface MadeEdit {
  readonly id: string;
  readonly edit: Edit;
  /** Last stored edit that the person had before them when they began it. */
  readonly base: number;
  /** Own edits that it takes back, when it is an undo or a redo. */
  readonly takesBack: readonly string[];
  /** ISO 8601, UTC, by the clock of this machine. */
  readonly editedAt: string;
}

/** An edit on its way, with what would take it back. */
export interface PendingEdit extends MadeEdit {
  readonly inverse: Edit;
  /** Sent at least once: the service may have it, though no answer came, so under its id it stays what it is. */
  readonly isSent: boolean;
}

/** A draft under the hands of one person: what the service has, and what is on its way there. */
export interface Draft extends Sitting {
  /** Of a city's supplement: the version that it is laid over, whose rules hold for every edit made here. */
  readonly core: CriteriaSetVersion | null;
  /** The document as the service has it after edit `sequence`. */
  readonly stored: CriteriaSetVersion;
  readonly sequence: number;
  /** Edits that the service has not confirmed, oldest first. */
  readonly pending: readonly PendingEdit[];
  /** How many of them, from the first, are being sent. */
  readonly sending: number;
  /** The stored document with the pending edits applied: what the person sees. */
  readonly shown: CriteriaSetVersion;
  /** What the person can take back and do again, newest last. */
  readonly undo: readonly UndoStep[];
  readonly redo: readonly UndoStep[];
  /** Steps that could not be taken, said to the person and passed over: by the edits that they would take back. */
  readonly passedOver: ReadonlySet<string>;
  /** Own edits that can no longer be applied, since others changed the place. */
  readonly lost: readonly Edit[];
}

export function openDraft(opened: {
  readonly personId: string;
  readonly document: CriteriaSetVersion;
  readonly sequence: number;
  readonly core?: CriteriaSetVersion | null;
}): Draft {
  const { personId, document: stored, sequence, core = null } = opened;
  return {
    core,
    personId,
    stored,
    sequence,
    log: [],
    madeHere: new Set(),
    openedAt: sequence,
    pending: [],
    sending: 0,
    shown: stored,
    undo: [],
    redo: [],
    passedOver: new Set(),
    lost: [],
    overwrites: [],
  };
}

/** An edit by the person. The one before is widened instead where it set the same field and has not been sent. */
export function makeEdit(draft: Draft, made: MadeEdit): Result<Draft, EditRefusal> {
  const applied = applyDraftEdit(draft.core, draft.shown, made.edit);
  if (!applied.ok) return applied;
  const { version: shown, inverse } = applied.value;
  const last = draft.pending.at(-1);
  const pending =
    last !== undefined && continues(last, made)
      ? draft.pending.with(-1, { ...last, edit: made.edit, editedAt: made.editedAt })
      : [...draft.pending, { ...made, inverse, isSent: false }];
  return accept(withSteps(withMade({ ...draft, pending, shown }, pending.slice(-1))));
}

/** Why a step was not taken back or done again. */
export type StepRefusal =
  /** Somebody else has edited the same since: it would go too. */
  | { readonly code: "edited-since"; readonly step: UndoStep; readonly by: AuthoredEdit }
  | { readonly code: "not-applicable"; readonly step: UndoStep; readonly because: EditRefusal };

export type Stepped = { readonly draft: Draft; readonly step: UndoStep };
type StepMade = Pick<MadeEdit, "id" | "editedAt">;

/** Takes back the newest own edit that is left to take back; undefined where there is none. */
export function undoEdit(draft: Draft, made: StepMade): Result<Stepped, StepRefusal> | undefined {
  return takeStep(draft, draft.undo.at(-1), made);
}

/** Does again what was taken back last; undefined where nothing was. */
export function redoEdit(draft: Draft, made: StepMade): Result<Stepped, StepRefusal> | undefined {
  return takeStep(draft, draft.redo.at(-1), made);
}

function takeStep(draft: Draft, step: UndoStep | undefined, made: StepMade) {
  if (step === undefined) return undefined;
  const others = draft.log.filter(({ editedBy }) => editedBy?.id !== draft.personId);
  const by = findHindrance(step, others, draft.shown);
  if (by !== undefined) return refuse({ code: "edited-since" as const, step, by });
  const applied = applyDraftEdit(draft.core, draft.shown, step.edit);
  if (!applied.ok)
    return refuse({ code: "not-applicable" as const, step, because: applied.refusal });
  const { version: shown, inverse } = applied.value;
  const { edit, takesBack } = step;
  const taken = { ...made, edit, inverse, takesBack, base: draft.sequence, isSent: false };
  const pending = [...draft.pending, taken];
  return accept({ draft: withSteps(withMade({ ...draft, pending, shown }, [taken])), step });
}

/** A step that could not be taken stands in the way of those before it no longer. */
export function passOver(draft: Draft, step: UndoStep): Draft {
  return withSteps({ ...draft, passedOver: new Set([...draft.passedOver, ...step.takesBack]) });
}

/**
 * Stored edits that have come in: those of others come before one's own on their way. Those known already are left aside.
 * Undefined where some are missing before them: then they must be asked for anew.
 */
export function confirmEdits(
  draft: Draft,
  stored: readonly AuthoredEdit[],
): Result<Draft, EditRefusal> | undefined {
  const news = stored.filter(({ sequence }) => sequence > draft.sequence);
  if (news.some(({ sequence }, at) => sequence !== draft.sequence + 1 + at)) return undefined;
  let document = draft.stored;
  for (const { edit } of news) {
    const applied = applyEdit(document, edit);
    if (!applied.ok) return applied;
    document = applied.value.version;
  }
  const taken = new Set(news.map(({ id }) => id));
  const isLeft = ({ id }: PendingEdit) => !taken.has(id);
  return accept(
    replay({
      ...draft,
      stored: document,
      sequence: draft.sequence + news.length,
      log: [...draft.log, ...news],
      pending: draft.pending.filter(isLeft),
      sending: draft.pending.slice(0, draft.sending).filter(isLeft).length,
      overwrites: toldOverwrites(draft, news),
    }),
  );
}

/** Edits from before the draft was opened: what was done then can be taken back too. */
export function recallEdits(draft: Draft, earlier: readonly AuthoredEdit[]): Draft {
  const [first] = draft.log;
  const until = first?.sequence ?? draft.sequence + 1;
  const older = earlier.filter(({ sequence }) => sequence < until);
  return withSteps({ ...draft, log: [...older, ...draft.log] });
}

/** Edits left over from a page before, not known to be stored: they were made before those on their way here. */
export function takeOverEdits(draft: Draft, left: readonly MadeEdit[]): Draft {
  const known = new Set([...draft.pending, ...draft.log].map(({ id }) => id));
  const older = left
    .filter(({ id }) => !known.has(id))
    .map((made) => ({ ...made, inverse: made.edit, isSent: true }));
  if (older.length === 0) return draft;
  const { sending } = draft;
  const pending = draft.pending.toSpliced(sending, 0, ...older);
  return replay(withMade({ ...draft, pending }, older));
}

/** The first pending edits are on their way. */
export function beginSending(draft: Draft, count: number): Draft {
  const pending = draft.pending.map((own, at) => (at < count ? { ...own, isSent: true } : own));
  return { ...draft, pending, sending: count };
}

/** The service refused an edit: it goes, the others stay. */
export function dropEdit(draft: Draft, id: string): Draft {
  const dropped = draft.pending.find((own) => own.id === id);
  if (dropped === undefined) return { ...draft, sending: 0 };
  return replay({
    ...draft,
    sending: 0,
    pending: draft.pending.filter((own) => own !== dropped),
    lost: [...draft.lost, dropped.edit],
  });
}

/** The pending edits applied anew; those that no longer apply are lost, and said to be. */
function replay(draft: Draft): Draft {
  let shown = draft.stored;
  const pending: PendingEdit[] = [];
  const lost: Edit[] = [...draft.lost];
  let { sending } = draft;
  for (const [at, own] of draft.pending.entries()) {
    const applied = applyDraftEdit(draft.core, shown, own.edit);
    if (applied.ok) {
      shown = applied.value.version;
      pending.push({ ...own, inverse: applied.value.inverse });
    } else {
      lost.push(own.edit);
      if (at < draft.sending) sending -= 1;
    }
  }
  return withSteps({ ...draft, shown, pending, sending, lost });
}

/** Edits that this page knows for its own, those that it took over among them. */
function withMade(draft: Draft, made: readonly PendingEdit[]): Draft {
  const fresh = made.filter(({ id }) => !draft.madeHere.has(id)).map(({ id }) => id);
  return fresh.length === 0
    ? draft
    : { ...draft, madeHere: new Set([...draft.madeHere, ...fresh]) };
}

function withSteps(draft: Draft): Draft {
  const stored = draft.log.filter(({ editedBy }) => editedBy?.id === draft.personId);
  const own: readonly OwnEdit[] = [
    ...stored,
    ...draft.pending.map((pending) => ({ ...pending, restores: null, sequence: null })),
  ];
  const { undo, redo } = undoSteps(own);
  const isLeft = ({ takesBack }: UndoStep) => !takesBack.some((id) => draft.passedOver.has(id));
  return { ...draft, undo: undo.filter(isLeft), redo: redo.filter(isLeft) };
}

/** Whether an edit goes on where the last one, not sent yet, stopped: one thought is one edit. */
function continues(last: PendingEdit, { edit, takesBack }: MadeEdit): boolean {
  return (
    !last.isSent &&
    takesBack.length === 0 &&
    last.takesBack.length === 0 &&
    last.edit.kind === "set-field" &&
    edit.kind === "set-field" &&
    typeof edit.value === "string" &&
    last.edit.nodeId === edit.nodeId &&
    last.edit.path.join("/") === edit.path.join("/")
  );
}
