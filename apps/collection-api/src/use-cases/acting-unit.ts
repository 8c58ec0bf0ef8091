import type { Role } from "@thuocdo/criteria/role";
import { unitIdsOf, type Acting } from "#server/acting.ts";
import { refused } from "#server/refused.ts";

/** Refuses unless the person holds one of the roles for exactly this unit. */
export function requireRole(
  { assignments }: Acting,
  unitId: string,
  ...roles: readonly Role[]
): void {
  if (!mayAct({ assignments }, unitId, ...roles))
    throw refused("not-allowed", { needs: [...roles] });
}

/** Refuses unless the person holds one of the roles for the unit or one above it. */
export function requireRoleAbove(
  { assignments }: Pick<Acting, "assignments">,
  scopeUnitIds: readonly string[],
  ...roles: readonly Role[]
): void {
  if (!unitIdsOf(assignments, ...roles).some((unitId) => scopeUnitIds.includes(unitId)))
    throw refused("not-allowed", { needs: [...roles] });
}

export function mayAct(
  { assignments }: Pick<Acting, "assignments">,
  unitId: string,
  ...roles: readonly Role[]
): boolean {
  return unitIdsOf(assignments, ...roles).includes(unitId);
}
