import type { AuthoredEdit } from "@thuocdo/criteria/authored-edit";
import { overwritesBy, type Overwrite } from "@thuocdo/criteria/overwrites";
import { overlap, touches } from "@thuocdo/criteria/touches";

/** What a person has had before them on a page, and what they were told. */
export interface Sitting {
  readonly personId: string;
  /** Edits up to this one were there when the page was opened. */
  readonly openedAt: number;
  readonly log: readonly AuthoredEdit[];
  /** Edits that were made on this page, or left to it, by id; other edits of the person come from another page or machine of theirs. */
  readonly madeHere: ReadonlySet<string>;
  readonly overwrites: readonly ToldOverwrite[];
}

/** An overwrite as one of its two sides is told of it. */
export interface ToldOverwrite extends Overwrite {
  /** Who was it written over by, or whom: another person, or the same one elsewhere. */
  readonly other: "person" | "own-page";
  /** Which of the two is the side that is told. */
  readonly ours: "earlier" | "later";
}

/**
 * What the person must be told once more edits have come in: where another wrote over their work of this sitting, or over
 * any unseen; and where they themselves wrote over somebody's unseen. Of a person at two pages, each page is told what the
 * other wrote over unseen. Who has written there anew has answered.
 */
export function toldOverwrites(
  { personId, openedAt, log, madeHere, overwrites }: Sitting,
  news: readonly AuthoredEdit[],
): readonly ToldOverwrite[] {
  const isMine = ({ editedBy }: AuthoredEdit) => editedBy?.id === personId;
  const handOf = (edit: AuthoredEdit) =>
    isMine(edit) && madeHere.has(edit.id) ? "here" : edit.editedBy?.id;

  function tell(overwrite: Overwrite): readonly ToldOverwrite[] {
    const { earlier, later, seen } = overwrite;
    const isUndo = later.takesBack.length > 0;
    if (isMine(earlier) && isMine(later)) {
      const isToTell = !seen && !isUndo && earlier.sequence > openedAt;
      const ours = madeHere.has(earlier.id) ? "earlier" : "later";
      return isToTell ? [{ ...overwrite, other: "own-page", ours }] : [];
    }
    if (isMine(later))
      return seen || isUndo ? [] : [{ ...overwrite, other: "person", ours: "later" }];
    return isMine(earlier) && (!seen || earlier.sequence > openedAt)
      ? [{ ...overwrite, other: "person", ours: "earlier" }]
      : [];
  }

  /** What is told of an overwrite when its place is written again. */
  function afterwards(before: ToldOverwrite, edit: AuthoredEdit): readonly ToldOverwrite[] {
    if (!touches(edit.edit).some((place) => overlap(place, before.at))) return [before];
    if (handOf(edit) === handOf(before.later) && before.ours === "earlier")
      return [{ ...before, later: edit }];
    return isMine(edit) ? [] : [before];
  }

  let told = overwrites;
  let known = log;
  for (const edit of news) {
    const left = told.flatMap((before) => afterwards(before, edit));
    told = [...left, ...overwritesBy(edit, known, handOf).flatMap(tell)];
    known = [...known, edit];
  }
  return told;
}

/** Collisions among edits from before the draft was opened, of which the person has not been told. */
export function recalledOverwrites(
  { personId, openedAt }: Pick<Sitting, "personId" | "openedAt">,
  earlier: readonly AuthoredEdit[],
  toldUpTo: number,
): readonly ToldOverwrite[] {
  const before = earlier.filter(({ sequence }) => sequence <= openedAt);
  const none = { log: [], madeHere: new Set<string>(), overwrites: [] };
  const found = toldOverwrites({ personId, openedAt, ...none }, before);
  return found.filter(({ later }) => later.sequence > toldUpTo);
}
