import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "@thuocdo/database/schema";
import type { Kysely } from "kysely";
import { importUnitsFile, type UnitsImport } from "#units/import-units.ts";
import { unitFilesFolder } from "#units/pilot-city-files.ts";

/** The committed files in the order they need: units before what became of them. */
const files = ["units-2021.csv", "districts-2021.csv", "units-2025.csv", "unit-changes-2025.csv"];

/**
 * Loads the units of the five cities, of 2021 and of 2025, with what became of them. Loaded again, nothing changes.
 * @param db as the owner
 */
export async function loadPilotCities(db: Kysely<Database>): Promise<readonly UnitsImport[]> {
  const done: UnitsImport[] = [];
  for (const file of files) {
    const text = await readFile(join(unitFilesFolder, file), "utf8");
    done.push(await importUnitsFile(db, text, { dryRun: false }));
  }
  return done;
}
