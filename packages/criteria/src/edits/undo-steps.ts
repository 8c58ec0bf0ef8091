import type { AuthoredEdit } from "#edits/authored-edit.ts";
import { touchesWithBranches } from "#edits/authored-edit.ts";
import type { Edit } from "#edits/edit.ts";
import { overlap, touches, type Touched } from "#edits/touches.ts";
import { childrenOf, findNode, type PlacedNode } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** Own edits, stored or on their way, oldest first; those on their way have no sequence yet. */
export type OwnEdit = Pick<
  AuthoredEdit,
  "id" | "edit" | "inverse" | "takesBack" | "restores" | "editedAt"
> & {
  readonly sequence: number | null;
};

/** One thing that can be taken back, or done again. */
export interface UndoStep {
  /** The own edits that it takes back: one, or a run of typing in one field. */
  readonly takesBack: readonly string[];
  /** The edit that does so. */
  readonly edit: Edit;
  /** What was done: the last edit of the run. */
  readonly done: Edit;
  /** Whether what was done is bringing back a past state. */
  readonly restores: boolean;
  /** Sequence of the last edit of the run; null while it is on its way. */
  readonly sequence: number | null;
}

/** Typing on in a field within this time is one thing to take back. */
export const typingPauseMs = 10_000;

/**
 * What a person can take back and do again, newest last, from their own edits alone: so it is the same after a reload, in
 * another tab and on another machine. An edit that takes back an undo is a redo.
 */
export function undoSteps(own: readonly OwnEdit[]): {
  readonly undo: readonly UndoStep[];
  readonly redo: readonly UndoStep[];
} {
  let undo: readonly UndoStep[] = [];
  let redo: readonly UndoStep[] = [];
  let before: OwnEdit | undefined;
  for (const made of own) {
    const step = stepOf(made);
    if (made.takesBack.length === 0) {
      const last = undo.at(-1);
      const goesOn = before !== undefined && last !== undefined && isTypingOn(before, made);
      undo = goesOn ? undo.with(-1, widen(last, made)) : [...undo, step];
      redo = [];
    } else if (redo.some((other) => meets(other, made))) {
      redo = redo.filter((other) => !meets(other, made));
      undo = [...undo, step];
    } else {
      undo = undo.filter((other) => !meets(other, made));
      redo = [...redo, step];
    }
    before = made;
  }
  return { undo, redo };
}

/**
 * The edit of somebody else that stands in the way of taking a step back, since taking it back would undo theirs too.
 * @param others edits of other people, in order
 */
export function findHindrance(
  step: UndoStep,
  others: readonly AuthoredEdit[],
  version: CriteriaSetVersion,
): AuthoredEdit | undefined {
  const { sequence } = step;
  if (sequence === null) return undefined;
  const places = [...touches(step.edit), ...branchesRemoved(step.edit, version)];
  return others.findLast(
    (other) =>
      other.sequence > sequence &&
      touchesWithBranches(other).some((theirs) => places.some((place) => overlap(theirs, place))),
  );
}

function stepOf({ id, edit, inverse, restores, sequence }: OwnEdit): UndoStep {
  return { takesBack: [id], edit: inverse, done: edit, restores: restores !== null, sequence };
}

function widen(step: UndoStep, { id, edit, sequence }: OwnEdit): UndoStep {
  return { ...step, takesBack: [...step.takesBack, id], done: edit, sequence };
}

function meets(step: UndoStep, made: OwnEdit): boolean {
  return step.takesBack.some((id) => made.takesBack.includes(id));
}

/** Whether both type in one text field, the second soon after the first. */
function isTypingOn(before: OwnEdit, made: OwnEdit): boolean {
  return (
    before.takesBack.length === 0 &&
    isTyping(before.edit) &&
    isTyping(made.edit) &&
    before.edit.nodeId === made.edit.nodeId &&
    before.edit.path.join("/") === made.edit.path.join("/") &&
    Date.parse(made.editedAt) - Date.parse(before.editedAt) <= typingPauseMs
  );
}

function isTyping(edit: Edit): edit is Extract<Edit, { kind: "set-field" }> {
  return edit.kind === "set-field" && typeof edit.value === "string";
}

/** The nodes below those that an edit takes out, as they stand now. */
function branchesRemoved(edit: Edit, version: CriteriaSetVersion): readonly Touched[] {
  switch (edit.kind) {
    case "remove-node": {
      const placed = findNode(version, edit.nodeId);
      return placed === undefined ? [] : idsBelow(placed).map((nodeId) => ({ nodeId, path: [] }));
    }
    case "several":
      return edit.edits.flatMap((single) => branchesRemoved(single, version));
    case "set-field":
    case "set-parts":
    case "add-group":
    case "add-criterion":
    case "add-indicator":
    case "move-node":
    case "set-sample":
    case "set-sample-part":
    case "set-carry-over":
      return [];
  }
}

function idsBelow(placed: PlacedNode): readonly string[] {
  return childrenOf(placed).flatMap((child) => [
    child.id,
    ...("indicators" in child ? child.indicators.map(({ id }) => id) : []),
    ...("criteria" in child
      ? child.criteria.flatMap(({ id, indicators }) => [id, ...indicators.map((i) => i.id)])
      : []),
  ]);
}
