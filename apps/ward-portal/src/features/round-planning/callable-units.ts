import type { OrganisationalUnit } from "@thuocdo/contract/units";
import { compareVietnamese } from "@thuocdo/ui/collation";

/** A unit of the ward level that may be called, with where it stands. */
export interface CallableUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly type: OrganisationalUnit["type"];
  /** Null where there is none above it. */
  readonly districtName: string | null;
  readonly cityId: string | null;
  readonly cityName: string;
}

/** The ward-level units among all that stand below an organiser, by city, district and name. */
export function callableUnits(units: readonly OrganisationalUnit[]): readonly CallableUnit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const above = (unit: OrganisationalUnit): readonly OrganisationalUnit[] => {
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
    return parent === undefined ? [] : [parent, ...above(parent)];
  };
  return units
    .filter(({ level }) => level === "ward")
    .map((unit): CallableUnit => {
      const places = above(unit);
      const city = places.find(({ level }) => level === "city");
      return {
        id: unit.id,
        code: unit.code,
        name: unit.name,
        type: unit.type,
        districtName: places.find(({ level }) => level === "district")?.name ?? null,
        cityId: city?.id ?? null,
        cityName: city?.name ?? "",
      };
    })
    .toSorted(
      (one, other) =>
        compareVietnamese(one.cityName, other.cityName) ||
        compareVietnamese(one.districtName ?? "", other.districtName ?? "") ||
        compareVietnamese(one.name, other.name),
    );
}

/** Units of one city, by type. */
export interface CityUnits {
  readonly cityId: string | null;
  readonly cityName: string;
  readonly byType: ReadonlyMap<CallableUnit["type"], readonly CallableUnit[]>;
}

export function groupByCity(units: readonly CallableUnit[]): readonly CityUnits[] {
  return [...Map.groupBy(units, ({ cityId }) => cityId)].map(([cityId, ofCity]) => ({
    cityId,
    cityName: ofCity[0]?.cityName ?? "",
    byType: Map.groupBy(ofCity, ({ type }) => type),
  }));
}
