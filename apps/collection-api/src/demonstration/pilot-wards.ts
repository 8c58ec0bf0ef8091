import { listUnitsAsOf } from "@thuocdo/database/queries/units";
import type { Database } from "@thuocdo/database/schema";
import type { Kysely } from "kysely";
import type { CalledWard } from "#demonstration/simulated-ward.ts";

interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

/** A ward that the pilot ran in, with the units above it and the words in their people's user names. */
export interface PilotWard {
  readonly ward: CalledWard;
  readonly district: NamedUnit;
  readonly city: NamedUnit;
  readonly userNames: { readonly ward: string; readonly district: string; readonly city: string };
}

/** The day of the workshop: units are called as they were then. */
const asOf = "2021-06-07";

/** The wards that the press named, by their codes of 2021. */
export const pilotUserNames: Readonly<Record<string, PilotWard["userNames"]>> = {
  "00019": { ward: "dienbien", district: "badinh", city: "hanoi" },
  "26776": { ward: "tanchanhhiep", district: "quan12", city: "hochiminh" },
  "11296": { ward: "quantoan", district: "hongbang", city: "haiphong" },
  "20236": { ward: "haichau1", district: "haichau", city: "danang" },
  "31120": { ward: "anhoa", district: "ninhkieu", city: "cantho" },
};

export interface DemonstrationWards {
  /** All phường of the five cities, the pilot wards among them, by code. */
  readonly all: readonly CalledWard[];
  readonly pilot: readonly PilotWard[];
}

/** Finds the wards of the demonstration; the units must be loaded. */
export async function findDemonstrationWards(db: Kysely<Database>): Promise<DemonstrationWards> {
  const units = new Map((await listUnitsAsOf(db, asOf)).map((unit) => [unit.id, unit]));
  const pilot: PilotWard[] = [];
  const all: CalledWard[] = [];
  for (const unit of [...units.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
    const district = units.get(unit.parentId ?? "");
    const city = units.get(district?.parentId ?? "");
    if (unit.type !== "ward" || district === undefined || city?.level !== "city") continue;
    const ward = {
      unitId: unit.id,
      code: unit.code,
      name: unit.name,
      districtId: district.id,
      cityId: city.id,
      cityCode: city.code,
    };
    if (!pilotCities.has(city.code)) continue;
    all.push(ward);
    const userNames = pilotUserNames[unit.code];
    if (userNames !== undefined) pilot.push({ ward, district, city, userNames });
  }
  return { all, pilot };
}

/** Of the nation, where it has been loaded, only the five cities take part. */
const pilotCities: ReadonlySet<string> = new Set(["01", "31", "48", "79", "92"]);
