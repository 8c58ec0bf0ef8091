import { readFile } from "node:fs/promises";
import type { Database } from "@thuocdo/database/schema";
import type { Kysely } from "kysely";
import { messages } from "#command-line/messages.ts";
import { CommandRefused } from "#command-line/refused.ts";
import { importNation, importUnitsFile, type UnitsImport } from "#units/import-units.ts";

export interface ImportUnitsOptions {
  readonly nation?: string;
  readonly dryRun?: boolean;
}

export async function importUnits(
  db: Kysely<Database>,
  file: string | undefined,
  { nation, dryRun = false }: ImportUnitsOptions,
): Promise<UnitsImport> {
  if (file === undefined && (nation === "2021" || nation === "2025")) {
    return await importNation(db, nation === "2021" ? 2021 : 2025, { dryRun });
  }
  if (file === undefined || nation !== undefined) throw new CommandRefused(messages.fileOrNation);
  return await importUnitsFile(db, await readText(file), { dryRun });
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new CommandRefused(messages.fileNotRead(file), { cause });
  }
}
