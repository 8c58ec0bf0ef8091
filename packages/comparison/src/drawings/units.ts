import type { ComparedWard } from "#wards/compared-ward.ts";

export function nameOf(wards: ReadonlyMap<string, ComparedWard>, unitId: string): string {
  return wards.get(unitId)?.name ?? "";
}

/** Names of the units' cities: each is a shape of a scatter. */
export function cityGroups(wards: ReadonlyMap<string, ComparedWard>): readonly string[] {
  return [...new Set(Array.from(wards.values(), ({ cityName }) => cityName))];
}

export function groupOf(
  cities: readonly string[],
  wards: ReadonlyMap<string, ComparedWard>,
  unitId: string,
): number {
  return Math.max(0, cities.indexOf(wards.get(unitId)?.cityName ?? ""));
}
