import type { Edit, SingleEdit } from "#edits/edit.ts";

/** What is done in one act is taken back in one: several edits as one, a single one as it is. */
export function asOneEdit(edits: readonly SingleEdit[]): Edit {
  const [only] = edits;
  return only !== undefined && edits.length === 1 ? only : { kind: "several", edits: [...edits] };
}
