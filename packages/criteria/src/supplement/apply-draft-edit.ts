import { applyEdit } from "#edits/apply-edit.ts";
import type { Edit } from "#edits/edit.ts";
import type { Edited } from "#edits/edited.ts";
import type { EditRefusal } from "#edits/edit-refusal.ts";
import { refuse, type Result } from "#result.ts";
import { supplementBreaches } from "#supplement/supplement-breaches.ts";
import type { CriteriaSetVersion } from "#version.ts";

/**
 * Applies one edit to a draft, as `applyEdit`; where the draft is a supplement, only if what comes of it is within the
 * rules. What several edits pass through on the way is not looked at.
 * @param core the issued version that the draft is laid over; null where it is no supplement
 */
export function applyDraftEdit(
  core: CriteriaSetVersion | null,
  document: CriteriaSetVersion,
  edit: Edit,
): Result<Edited, EditRefusal> {
  const applied = applyEdit(document, edit);
  if (core === null || !applied.ok) return applied;
  const [breach] = supplementBreaches(core, applied.value.version);
  return breach === undefined ? applied : refuse({ code: "breaks-supplement-rule", breach });
}
