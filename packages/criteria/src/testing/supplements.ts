import { applyEdit } from "#edits/apply-edit.ts";
import type { Edit } from "#edits/edit.ts";
import { beginSupplement } from "#supplement/begin-supplement.ts";
import { change } from "#testing/change.ts";
import { indicator, type IndicatorSort } from "#testing/indicators.ts";
import { findNode } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** The version with these criteria open to supplements. */
export function opened(
  version: CriteriaSetVersion,
  ...criterionIds: readonly string[]
): CriteriaSetVersion {
  return criterionIds.reduce((open, id) => change(open, id, ["openToSupplement"], true), version);
}

/** A supplement as it is begun, under the id "supplement". */
export function begun(core: CriteriaSetVersion): CriteriaSetVersion {
  return beginSupplement(core, { id: "supplement", label: "2026 – A", title: "Bổ sung của A" });
}

/** The version after edits that must apply. */
export function edited(version: CriteriaSetVersion, ...edits: readonly Edit[]): CriteriaSetVersion {
  return edits.reduce((current, edit) => {
    const applied = applyEdit(current, edit);
    if (!applied.ok) throw new TypeError(JSON.stringify(applied.refusal));
    return applied.value.version;
  }, version);
}

/** Adds an indicator of the sort, named by its id, as the last of the criterion. */
export function addLast(
  version: CriteriaSetVersion,
  criterionId: string,
  sort: IndicatorSort,
  id: string,
): Edit {
  const parent = findNode(version, criterionId);
  const index = parent?.kind === "criterion" ? parent.node.indicators.length : 0;
  return { kind: "add-indicator", parentId: criterionId, index, node: indicator(sort, id) };
}
