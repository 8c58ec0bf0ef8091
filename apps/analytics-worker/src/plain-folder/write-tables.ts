import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ResultsFile } from "@thuocdo/comparison/folder/results-file";
import type { DuckDBConnection } from "@duckdb/node-api";
import { resultTables } from "#plain-folder/result-rows.ts";
import { openEngine } from "#score/score-extract.ts";

export const scoreTables = [
  "unit-scores",
  "group-scores",
  "criterion-scores",
  "indicator-scores",
] as const;

/** Puts the periods together: each table as one CSV and one Parquet file, in the order of the periods. */
export async function writeTables({
  work,
  out,
  periods,
  memoryLimit,
}: {
  readonly work: string;
  readonly out: string;
  readonly periods: number;
  readonly memoryLimit: string;
}): Promise<ResultsFile["tables"]> {
  const engine = await openEngine(work, memoryLimit);
  try {
    const tables: ResultsFile["tables"] = [];
    for (const name of scoreTables) {
      const files = Array.from({ length: periods }, (_, at) =>
        quoted(join(work, `period-${at}`, `${name}.parquet`)),
      );
      tables.push(
        await writeTable(engine, { name, out, from: `read_parquet([${files.join(", ")}])` }),
      );
    }
    for (const name of resultTables) {
      const file = join(work, `${name}.ndjson`);
      const isEmpty = (await readFile(file)).byteLength === 0;
      tables.push(
        isEmpty
          ? { name, rows: 0, files: [] }
          : await writeTable(engine, {
              name,
              out,
              from: `read_json(${quoted(file)}, format = 'newline_delimited', sample_size = -1, convert_strings_to_integers = false)`,
            }),
      );
    }
    return tables;
  } finally {
    engine.closeSync();
  }
}

async function writeTable(
  engine: DuckDBConnection,
  { name, out, from }: { readonly name: string; readonly out: string; readonly from: string },
): Promise<ResultsFile["tables"][number]> {
  const formats = { csv: "format csv, header", parquet: "format parquet, compression zstd" };
  const files: ResultsFile["tables"][number]["files"] = [];
  let rows = 0;
  for (const [extension, format] of Object.entries(formats)) {
    const path = `${name}.${extension}`;
    const written = await engine.runAndReadAll(
      `copy (from ${from}) to ${quoted(join(out, path))} (${format})`,
    );
    rows = Number(written.getRows()[0]?.[0] ?? 0);
    const bytes = await readFile(join(out, path));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    files.push({ path, bytes: bytes.byteLength, sha256 });
  }
  return { name, rows, files };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
