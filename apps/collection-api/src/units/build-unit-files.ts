// Writes the unit files of the five cities from the packages they come from: pnpm build-units
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makePilotCityFiles, unitFilesFolder } from "#units/pilot-city-files.ts";

await mkdir(unitFilesFolder, { recursive: true });
for (const [name, text] of Object.entries(await makePilotCityFiles())) {
  await writeFile(join(unitFilesFolder, name), text);
}
