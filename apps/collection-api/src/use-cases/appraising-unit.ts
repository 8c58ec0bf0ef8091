import type { Acting } from "#server/acting.ts";
import { mayAct } from "#use-cases/acting-unit.ts";

/** For which of the units that appraise it this person would appraise; undefined when for none. */
export function appraisingUnitId(
  acting: Acting,
  { appraisingUnitIds }: { readonly appraisingUnitIds: readonly string[] },
): string | undefined {
  return appraisingUnitIds.find((unitId) => mayAct(acting, unitId, "appraiser"));
}
