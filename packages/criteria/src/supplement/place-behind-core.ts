import type { Edit, SingleEdit } from "#edits/edit.ts";
import { listCriteria } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/**
 * The same edit with the indicators that it adds put behind those of the core in their criterion, in the order given:
 * whoever adds to a supplement where the row stood means that criterion, not that place.
 */
export function placeBehindCore(core: CriteriaSetVersion, edit: Edit): Edit {
  const counts = new Map(listCriteria(core).map(({ id, indicators }) => [id, indicators.length]));
  const shifts = new Map<string, number>();
  const place = (single: SingleEdit): SingleEdit => {
    if (single.kind !== "add-indicator") return single;
    const { parentId, index } = single;
    const shift = shifts.get(parentId) ?? Math.max(0, (counts.get(parentId) ?? 0) - index);
    shifts.set(parentId, shift);
    return shift === 0 ? single : { ...single, index: index + shift };
  };
  return edit.kind === "several" ? { ...edit, edits: edit.edits.map(place) } : place(edit);
}
