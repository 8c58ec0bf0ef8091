import type { AuthoredEdit } from "#edits/authored-edit.ts";

/** A person's edits in one go. */
export interface Burst {
  /** In order; at least one. */
  readonly edits: readonly AuthoredEdit[];
  readonly editedBy: AuthoredEdit["editedBy"];
  /** Of the first and the last edit. */
  readonly from: string;
  readonly until: string;
  /** Number of the last edit: names the state that the burst led to. */
  readonly sequence: number;
  /** The past state that it brought back, where that is what was done. */
  readonly restores: number | null;
}

/** A longer pause begins another burst. */
export const burstPauseMs = 5 * 60_000;

/**
 * Edits by person and time, as a history tells them: newest first. Somebody else's edit ends a burst; bringing back a past
 * state is one by itself.
 * @param newestFirst without gaps
 */
export function groupBursts(newestFirst: readonly AuthoredEdit[]): readonly Burst[] {
  const groups: AuthoredEdit[][] = [];
  for (const edit of newestFirst) {
    const group = groups.at(-1);
    const later = group?.at(-1);
    if (group !== undefined && later !== undefined && isOneGo(edit, later)) group.push(edit);
    else groups.push([edit]);
  }
  return groups.flatMap((group) => {
    const edits = group.toReversed();
    const [first] = edits;
    const last = edits.at(-1);
    if (first === undefined || last === undefined) return [];
    const { editedBy, editedAt: until, sequence, restores } = last;
    return [{ edits, editedBy, from: first.editedAt, until, sequence, restores }];
  });
}

function isOneGo(earlier: AuthoredEdit, later: AuthoredEdit): boolean {
  return (
    earlier.editedBy?.id === later.editedBy?.id &&
    earlier.restores === null &&
    later.restores === null &&
    Date.parse(later.editedAt) - Date.parse(earlier.editedAt) <= burstPauseMs
  );
}
