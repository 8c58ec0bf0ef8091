import type { AuthoredEdit } from "#edits/authored-edit.ts";
import { touchesWithBranches } from "#edits/authored-edit.ts";
import type { Edit, SingleEdit } from "#edits/edit.ts";
import { overlap, touches, type Touched } from "#edits/touches.ts";
import { same } from "#same.ts";
import { valueWritten } from "#edits/value-written.ts";

/** One person's edit written over by another person's later one, or by their own from elsewhere. */
export interface Overwrite {
  readonly earlier: AuthoredEdit;
  readonly later: AuthoredEdit;
  /** What both write: the narrower of the two places. */
  readonly at: Touched;
  /** Whether the later author had the earlier edit before them: then it is a revision, else a collision. */
  readonly seen: boolean;
}

/**
 * What an edit writes over of other people's: for each place, the edit that stood there last. Writing the same again is
 * no overwriting, nor is filling in a node that somebody has just added.
 * @param log the edits before it, in order, as far back as is of interest
 * @param handOf whose edit it is: who writes over what came from the same hand knows it. One person at two pages has two
 */
export function overwritesBy(
  later: AuthoredEdit,
  log: readonly AuthoredEdit[],
  handOf: (edit: AuthoredEdit) => string | undefined = ({ editedBy }) => editedBy?.id,
): readonly Overwrite[] {
  const found = new Map<string, Overwrite>();
  for (const place of touchesWithBranches(later)) {
    const last = lastWriter(place, later, log);
    if (last === undefined || handOf(last.earlier) === handOf(later)) continue;
    const { earlier, at } = last;
    if (sameWritten(earlier.edit, later.edit, at)) continue;
    const key = `${earlier.id} ${at.nodeId} ${at.path.join("/")}`;
    found.set(key, { earlier, later, at, seen: earlier.sequence <= later.base });
  }
  return [...found.values()];
}

/** The edit that brings the earlier author's own back: theirs once more, or the branch that was taken out. */
export function putBack({ earlier, later, at }: Overwrite): Edit {
  const removed = findBranch(later.inverse, at.nodeId);
  if (removed !== undefined) return removed;
  const theirs = singles(earlier.edit).filter((edit) =>
    touches(edit).some((place) => overlap(place, at)),
  );
  const [only] = theirs;
  return theirs.length === 1 && only !== undefined ? only : { kind: "several", edits: theirs };
}

function lastWriter(place: Touched, later: AuthoredEdit, log: readonly AuthoredEdit[]) {
  for (const earlier of log.toReversed()) {
    if (earlier.sequence >= later.sequence) continue;
    const theirs = touches(earlier.edit).find((other) => overlap(other, place));
    if (theirs === undefined) continue;
    const at = theirs.path.length > place.path.length ? theirs : place;
    // A new node is there to be filled in; taking it out again is another matter.
    if (theirs.path.length === 0 && place.path.length > 0) return undefined;
    return { earlier, at };
  }
  return undefined;
}

function sameWritten(one: Edit, other: Edit, at: Touched): boolean {
  const a = valueWritten(one, at);
  const b = valueWritten(other, at);
  return a?.kind === "value" && b?.kind === "value" && same(a.value, b.value);
}

function singles(edit: Edit): SingleEdit[] {
  return edit.kind === "several" ? edit.edits : [edit];
}

/** The edit that adds the branch in which the node is. */
function findBranch(inverse: Edit, nodeId: string): SingleEdit | undefined {
  return singles(inverse).find((edit) => {
    if (edit.kind === "add-group" || edit.kind === "add-criterion" || edit.kind === "add-indicator")
      return touchesWithBranches({ edit, inverse: edit }).some((place) => place.nodeId === nodeId);
    return false;
  });
}
