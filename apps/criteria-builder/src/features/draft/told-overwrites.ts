import type { AuthoredEdit } from "@thuocdo/criteria/authored-edit";
import { overwritesBy, type Overwrite } from "@thuocdo/criteria/overwrites";
import { overlap, touches } from "@thuocdo/criteria/touches";

/** What a person has had before them on a page, and what they were told. */
export interface Sitting {
  readonly personId: string;
  /** Edits up to this one were there when the page was opened. */
  readonly openedAt: number;
  readonly log: readonly AuthoredEdit[];
  readonly overwrites: readonly Overwrite[];
}

/**
 * What the person must be told once more edits have come in: where another wrote over their work of this sitting, or over
 * any unseen; and where they themselves wrote over somebody's unseen. Who has written there anew has answered.
 */
export function toldOverwrites(
  { personId, openedAt, log, overwrites }: Sitting,
  news: readonly AuthoredEdit[],
): readonly Overwrite[] {
  let told = overwrites;
  let known = log;
  for (const edit of news) {
    const byMe = edit.editedBy?.id === personId;
    told = told.flatMap((before) => afterwards(before, edit, byMe));
    const found = overwritesBy(edit, known).filter(({ earlier, seen }) => {
      if (byMe) return !seen && edit.takesBack.length === 0;
      return earlier.editedBy?.id === personId && (!seen || earlier.sequence > openedAt);
    });
    told = [...told, ...found];
    known = [...known, edit];
  }
  return told;
}

/** Collisions among edits from before the draft was opened, of which the person has not been told. */
export function recalledOverwrites(
  { personId, openedAt }: Pick<Sitting, "personId" | "openedAt">,
  earlier: readonly AuthoredEdit[],
  toldUpTo: number,
): readonly Overwrite[] {
  const before = earlier.filter(({ sequence }) => sequence <= openedAt);
  const found = toldOverwrites({ personId, openedAt, log: [], overwrites: [] }, before);
  return found.filter(({ later }) => later.sequence > toldUpTo);
}

/** What is told of an overwrite when its place is written again. */
function afterwards(before: Overwrite, edit: AuthoredEdit, byMe: boolean): readonly Overwrite[] {
  if (!touches(edit.edit).some((place) => overlap(place, before.at))) return [before];
  if (byMe) return [];
  return edit.editedBy?.id === before.later.editedBy?.id ? [{ ...before, later: edit }] : [before];
}
