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
 * | the same file, added here too with nothing said of it but its name | settled |
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
    const isSame = sameValue(theirs, change.value) || addedOnBoth(change, inSight, theirs);
    if (isSame) (otherSent ? due : settled).push(path);
    else if (sameValue(theirs, inSight)) due.push(path);
    else if (sent !== undefined && sameValue(theirs, sent)) due.push(path);
    else conflicts.push({ path, change, theirs });
  }
  return { due, settled, conflicts };
}

/** The same content brought by two devices is one file; a number or a date given here is not passed over. */
function addedOnBoth(change: DraftChange, inSight: DraftValue, theirs: DraftValue): boolean {
  if (change.part !== "evidence" || change.value === null || inSight !== null) return false;
  const { sha256, documentNumber, documentDate } = change.value;
  const isBare = documentNumber === undefined && documentDate === undefined;
  return isBare && theirs !== null && typeof theirs === "object" && theirs.sha256 === sha256;
}
