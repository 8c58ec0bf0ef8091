import { readFile } from "node:fs/promises";
import { dateInVietnam } from "@thuocdo/criteria/formats/dates";
import type { Database } from "@thuocdo/database/schema";
import type { Kysely } from "kysely";
import { messages } from "#command-line/messages.ts";
import { CommandRefused } from "#command-line/refused.ts";
import { readSheets } from "#exchange/read-sheets.ts";
import {
  importNation,
  importUnitsFile,
  importUnitSheets,
  type UnitsImport,
} from "#units/import-units.ts";

export interface ImportUnitsOptions {
  readonly nation?: string;
  readonly dryRun?: boolean;
  /** Of a sheet with the headings of units: store the rows that can be taken. */
  readonly takeRest?: boolean;
  /** First day of rows that name none. */
  readonly from?: string;
}

export async function importUnits(
  db: Kysely<Database>,
  file: string | undefined,
  { nation, dryRun = false, takeRest = false, from = todayInVietnam() }: ImportUnitsOptions,
): Promise<UnitsImport> {
  if (file === undefined && (nation === "2021" || nation === "2025")) {
    return await importNation(db, nation === "2021" ? 2021 : 2025, { dryRun });
  }
  if (file === undefined || nation !== undefined) throw new CommandRefused(messages.fileOrNation);
  const bytes = await readBytes(file);
  const sheets = await readSheets(bytes);
  const imported = sheets.ok
    ? await importUnitSheets(db, sheets.value, { dryRun, takeRest, from })
    : undefined;
  return imported ?? (await importUnitsFile(db, bytes.toString("utf8"), { dryRun }));
}

function todayInVietnam(): string {
  return dateInVietnam(new Date());
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new CommandRefused(messages.fileNotRead(file), { cause });
  }
}
