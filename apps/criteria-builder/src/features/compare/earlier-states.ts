import { dateInVietnam } from "@thuocdo/criteria/formats/dates";

/** A state of the draft before the edits of one day, named by the edit that made it; 0 before the first. */
export interface EarlierState {
  readonly sequence: number;
  /** YYYY-MM-DD in Việt Nam, the day whose edits came after it; null for the beginning. */
  readonly beforeDay: string | null;
}

/**
 * The states that a draft can be compared with: before each day it was edited on, newest first, then its beginning.
 * @param newestFirst stored edits without gaps, from the last one on
 * @param isWhole whether they go back to the first; if not, the oldest day is left out, since it may have begun earlier
 */
export function earlierStates(
  newestFirst: readonly { readonly sequence: number; readonly editedAt: string }[],
  isWhole: boolean,
): readonly EarlierState[] {
  const firstOfDay = new Map<string, number>();
  for (const { sequence, editedAt } of newestFirst) {
    firstOfDay.set(dateInVietnam(new Date(editedAt)), sequence);
  }
  const days = [...firstOfDay].map(([beforeDay, first]) => ({ sequence: first - 1, beforeDay }));
  const known = (isWhole ? days : days.slice(0, -1)).filter(({ sequence }) => sequence > 0);
  return newestFirst.length === 0 ? [] : [...known, { sequence: 0, beforeDay: null }];
}
