import { applyEdit } from "#edits/apply-edit.ts";
import type { AuthoredEdit } from "#edits/authored-edit.ts";
import type { CriteriaSetVersion } from "#version.ts";

/**
 * The document as it was before some edits, by taking each back. They must be just those that made it what it is; where
 * one can't be taken back the history is broken, and that is a bug.
 * @param since all edits since then, in order
 */
export function rollBack(
  document: CriteriaSetVersion,
  since: readonly Pick<AuthoredEdit, "sequence" | "inverse">[],
): CriteriaSetVersion {
  return since.toReversed().reduce((current, { sequence, inverse }) => {
    const applied = applyEdit(current, inverse);
    if (applied.ok) return applied.value.version;
    throw new Error(`Edit ${sequence} can't be taken back.`, { cause: applied.refusal });
  }, document);
}
