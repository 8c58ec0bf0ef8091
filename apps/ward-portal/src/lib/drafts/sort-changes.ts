import type { Answers } from "@thuocdo/submissions/answers";
import type { DraftChange } from "@thuocdo/submissions/merge-draft";
import { sameValue, valueIn, type DraftValue } from "#lib/drafts/field-value.ts";

/** A change that is not on the server yet. */
export interface KeptChange {
  readonly change: DraftChange;
  /** What the server held in this field when it was changed here. */
  readonly inSight: DraftValue;
  /** What was last sent of this field; it may have arrived, even where no answer came back. */
  readonly sent?: DraftValue;
}

/** One field filled in on two devices, neither having seen the other's value. */
export interface Conflict {
  readonly path: string;
  readonly change: DraftChange;
  readonly theirs: DraftValue;
}

export interface SortedChanges {
  /** To be sent. */
  readonly due: readonly string[];
  /** The server has the same already. */
  readonly settled: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/**
 * What becomes of each kept change, given what the server holds now:
 *
 * | server holds | then the change is |
 * |---|---|
 * | the same value, and nothing else was sent since | settled |
 * | what was in sight when it was made, or what was sent | due |
 * | something else | in conflict: nobody has seen both |
 */
export function sortChanges(kept: ReadonlyMap<string, KeptChange>, server: Answers): SortedChanges {
  const due: string[] = [];
  const settled: string[] = [];
  const conflicts: Conflict[] = [];
  for (const [path, { change, inSight, sent }] of kept) {
    const theirs = valueIn(server, change);
    const otherSent = sent !== undefined && !sameValue(sent, change.value);
    if (sameValue(theirs, change.value)) (otherSent ? due : settled).push(path);
    else if (sameValue(theirs, inSight)) due.push(path);
    else if (sent !== undefined && sameValue(theirs, sent)) due.push(path);
    else conflicts.push({ path, change, theirs });
  }
  return { due, settled, conflicts };
}
