import type { DuckDBConnection } from "@duckdb/node-api";
import type { Effects, StoredFile } from "#effects.ts";
import type { RoundFacts } from "#extract/extract-snapshot.ts";
import { nameNodes } from "#plain-folder/name-nodes.ts";
import { readSql } from "#read-sql.ts";

/** Writes a loaded round as a folder of plain files, from which `thuocdo compare` finds the same anywhere. */
export async function writePlainFolder(
  engine: DuckDBConnection,
  round: RoundFacts,
  { effects, folder }: { readonly effects: Effects; readonly folder: string },
): Promise<readonly StoredFile[]> {
  await nameNodes(engine, round.document);
  await engine.run(`set variable plain_period = '${round.periodFrom}/${round.periodTo}'`);
  await engine.run(await readSql(import.meta.dirname, "plain-tables.sql"));
  await effects.emptyFolder(folder);
  for (const name of ["units", "answers"]) {
    const target = effects.pathOf(`${folder}/${name}.csv`).replaceAll("'", "''");
    await engine.run(`copy (from plain_${name}) to '${target}' (format csv, header)`);
  }
  await effects.write(
    `${folder}/criteria-set.json`,
    `${JSON.stringify(round.document, null, 2)}\n`,
  );
  await effects.write(`${folder}/about.json`, `{ "simulated": ${String(round.simulated)} }\n`);
  return await effects.listFiles(folder);
}
