import type { Edit } from "#edits/edit.ts";
import type { EditRefusal } from "#edits/edit-refusal.ts";
import type { Edited } from "#edits/edited.ts";
import { applySeveral } from "#edits/apply-several.ts";
import { addNode, moveNode, removeNode } from "#edits/place-nodes.ts";
import { setCarryOver } from "#edits/set-carry-over.ts";
import { setField, setParts } from "#edits/set-fields.ts";
import { setSample, setSamplePart } from "#edits/set-sample.ts";
import type { Result } from "#result.ts";
import type { CriteriaSetVersion } from "#version.ts";

/**
 * Applies one edit. The result fits the schema and its ids are unique, whatever the edit holds; texts become NFC and,
 * after a node comes, goes or moves, codes follow from places. Branches that don't change stay the same objects.
 * `inverse` restores the document exactly, provided its codes followed from their places.
 */
export function applyEdit(version: CriteriaSetVersion, edit: Edit): Result<Edited, EditRefusal> {
  switch (edit.kind) {
    case "set-field":
      return setField(version, edit);
    case "set-parts":
      return setParts(version, edit);
    case "add-group":
    case "add-criterion":
    case "add-indicator":
      return addNode(version, edit);
    case "move-node":
      return moveNode(version, edit);
    case "remove-node":
      return removeNode(version, edit);
    case "set-sample":
      return setSample(version, edit);
    case "set-sample-part":
      return setSamplePart(version, edit);
    case "set-carry-over":
      return setCarryOver(version, edit);
    case "several":
      return applySeveral(version, edit, applyEdit);
  }
}
