import { join } from "node:path";
import { compileVersion } from "@thuocdo/criteria/compile-version";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Extract, ExtractedTable } from "#extract/extract-snapshot.ts";
import { readSql } from "#read-sql.ts";
import { JobRefused } from "#queue/job-refused.ts";

/**
 * An engine of this job's own, in memory, spilling into its folder. One thread: the same bytes every time.
 * @param memoryLimit as DuckDB writes sizes: "1GB"
 */
export async function openEngine(folder: string, memoryLimit: string): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "1",
    memory_limit: memoryLimit,
    temp_directory: join(folder, "spill"),
    autoinstall_known_extensions: "false",
  });
  return await instance.connect();
}

/** Loads the files of an extract and refuses to go on when a row is lost on the way. */
export async function loadExtract(
  engine: DuckDBConnection,
  folder: string,
  extract: Pick<Extract, "round" | "rowCounts">,
): Promise<void> {
  await setVariable(engine, "folder", folder);
  await setVariable(engine, "round_id", extract.round.roundId);
  await setVariable(engine, "simulated", String(extract.round.simulated));
  await engine.run(await readSql(import.meta.dirname, "load-extract.sql"));
  for (const [file, table] of Object.entries(tables)) {
    const rows = await count(engine, table);
    const expected = extract.rowCounts[file as ExtractedTable];
    if (rows !== expected)
      throw new JobRefused(`${file}: PostgreSQL gave ${expected} rows, DuckDB read ${rows}.`);
  }
}

const tables = {
  units: "unit",
  answers: "answer",
  findings: "finding",
  "stored-scores": "stored_score",
} as const satisfies Record<ExtractedTable, string>;

/** Scores everything loaded with the version compiled to SQL, and compares with what the service stored. */
export async function scoreExtract(
  engine: DuckDBConnection,
  version: CriteriaSetVersion,
  /** Given the share done, 0 to 1. */
  onShare: (share: number) => Promise<void>,
): Promise<void> {
  await engine.run(await readSql(import.meta.dirname, "subjects.sql"));
  const statements = compileVersion(version);
  for (const [at, statement] of statements.entries()) {
    await engine.run(statement);
    await onShare((at + 1) / (statements.length + 1));
  }
  await engine.run(await readSql(import.meta.dirname, "stored-scores.sql"));
  const found = await engine.runAndReadAll(await readSql(import.meta.dirname, "differences.sql"));
  // The columns of differences.sql, all text.
  const differences = found.getRowObjectsJS() as unknown as readonly Difference[];
  if (differences.length > 0) throw new JobRefused(describe(differences));
}

interface Difference {
  readonly what: string;
  readonly unit_code: string;
  readonly source: string;
  readonly node_id: string;
  readonly stored: string;
  readonly computed: string;
}

const mostNamed = 20;

function describe(differences: readonly Difference[]): string {
  const lines = differences
    .slice(0, mostNamed)
    .map(
      ({ what, unit_code, source, node_id, stored, computed }) =>
        `unit ${unit_code}, ${source}, ${what}${node_id === "" ? "" : ` ${node_id}`}: stored [${stored}], computed [${computed}]`,
    );
  const more =
    differences.length > mostNamed ? `\n… and ${differences.length - mostNamed} more` : "";
  return `The stored scores and DuckDB differ in ${differences.length} results:\n${lines.join("\n")}${more}`;
}

async function setVariable(engine: DuckDBConnection, name: string, value: string): Promise<void> {
  await engine.run(`set variable ${name} = '${value.replaceAll("'", "''")}'`);
}

async function count(engine: DuckDBConnection, table: string): Promise<number> {
  const reader = await engine.runAndReadAll(`select count(*)::integer as rows from ${table}`);
  return Number(reader.getRows()[0]?.[0] ?? -1);
}
