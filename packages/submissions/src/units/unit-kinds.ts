/** What a unit may be; the level follows from it. */
export type UnitType =
  | "ministry"
  | "city"
  | "province"
  | "department"
  | "district"
  | "ward"
  | "township"
  | "commune"
  | "special-zone";
export type UnitLevel = "ministry" | "city" | "department" | "district" | "ward";

/** The level a type stands on: a code names one unit of a level at a time. */
export function levelOf(type: UnitType): UnitLevel {
  switch (type) {
    case "ministry":
    case "department":
    case "district":
      return type;
    case "city":
    case "province":
      return "city";
    case "ward":
    case "township":
    case "commune":
    case "special-zone":
      return "ward";
  }
}

const above: Readonly<Record<UnitLevel, readonly UnitLevel[]>> = {
  ministry: [],
  city: ["ministry"],
  department: ["ministry", "city"],
  district: ["city"],
  ward: ["city", "district"],
};

/** Whether a unit of one level may stand directly under one of another. */
export function maySitUnder(level: UnitLevel, parent: UnitLevel): boolean {
  return above[level].includes(parent);
}
