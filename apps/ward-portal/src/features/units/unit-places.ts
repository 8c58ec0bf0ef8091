import type { OrganisationalUnit } from "@thuocdo/contract/units";
import { compareVietnamese } from "@thuocdo/ui/collation";

export interface PlacedUnit extends OrganisationalUnit {
  /** Names of the units above it, the nearest first; the top is left out. */
  readonly above: readonly string[];
}

/** Units by the unit above them, each list by name with departments last; the top stands under null. */
export function unitsByParent(
  units: readonly PlacedUnit[],
): ReadonlyMap<string | null, readonly PlacedUnit[]> {
  const known = new Set(units.map(({ id }) => id));
  const byParent = Map.groupBy(units, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  );
  return new Map(
    [...byParent].map(([parentId, children]) => [
      parentId,
      children.toSorted(
        (one, other) =>
          Number(one.level === "department") - Number(other.level === "department") ||
          compareVietnamese(one.name, other.name),
      ),
    ]),
  );
}

export function placeUnits(units: readonly OrganisationalUnit[]): readonly PlacedUnit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const aboveOf = ({ parentId }: OrganisationalUnit): readonly string[] => {
    const parent = parentId === null ? undefined : byId.get(parentId);
    if (parent === undefined || parent.parentId === null) return [];
    return [parent.name, ...aboveOf(parent)];
  };
  return units.map((unit) => ({ ...unit, above: aboveOf(unit) }));
}
