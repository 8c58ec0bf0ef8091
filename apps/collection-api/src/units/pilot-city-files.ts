import { join } from "node:path";
import { changesOf2025 } from "#units/sources/changes-of-2025.ts";
import { readUnitsOf2021 } from "#units/sources/units-of-2021.ts";
import { readUnitsOf2025 } from "#units/sources/units-of-2025.ts";
import { pilotCityCodes } from "#units/unit-edition.ts";
import { formatChanges, formatDistricts, formatWards } from "#units/unit-files.ts";

/** Where the committed files lie. */
export const unitFilesFolder = join(import.meta.dirname, "../../data/units");

/** The committed files of the five cities, by file name, as the two packages give them. */
export async function makePilotCityFiles(): Promise<Readonly<Record<string, string>>> {
  const before = await readUnitsOf2021();
  const after = await readUnitsOf2025();
  const inPilotCity = (row: { readonly cityCode: string }) =>
    pilotCityCodes.some((code) => code === row.cityCode);
  const wards = before.wards.filter(inPilotCity);
  const codes = new Set(wards.map((ward) => ward.code));
  return {
    "units-2021.csv": formatWards(wards),
    "districts-2021.csv": formatDistricts(before.districts.filter(inPilotCity)),
    "units-2025.csv": formatWards(after.wards.filter(inPilotCity)),
    "unit-changes-2025.csv": formatChanges(
      changesOf2025(before, after).filter((change) => codes.has(change.oldCode)),
    ),
  };
}
