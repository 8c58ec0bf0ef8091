import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The text of an SQL file beside the module that asks: `readSql(import.meta.dirname, "units.sql")`. */
export async function readSql(folder: string, name: string): Promise<string> {
  return await readFile(join(folder, name), "utf8");
}
