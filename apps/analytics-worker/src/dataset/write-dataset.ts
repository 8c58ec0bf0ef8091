import { createHash } from "node:crypto";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Effects, StoredFile } from "#effects.ts";
import type { RoundFacts } from "#extract/extract-snapshot.ts";
import { writePlainFolder } from "#plain-folder/write-plain-folder.ts";
import { readSql } from "#read-sql.ts";
import { words } from "@thuocdo/documents/report-messages";

const datasetTables = [
  "units",
  "answers",
  "findings",
  "indicator-scores",
  "criterion-scores",
  "group-scores",
  "unit-scores",
  "wide-scores",
] as const;

/** What a dataset says of itself. Same data, same manifest. */
export interface Manifest {
  readonly formatVersion: 1;
  readonly snapshotNumber: number | null;
  readonly takenAt: string;
  readonly roundId: string;
  readonly roundTitle: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly versionId: string;
  readonly versionLabel: string;
  readonly versionSha256: string;
  readonly simulated: boolean;
  readonly tables: readonly {
    readonly name: string;
    readonly rows: number;
    readonly files: readonly StoredFile[];
  }[];
  /** The same round as plain files, in `plain/`: `thuocdo compare` reads them. */
  readonly plain: readonly StoredFile[];
}

export interface WrittenDataset {
  readonly manifest: Manifest;
  /** Of `manifest.json`, which names the hash of every other file. */
  readonly sha256: string;
}

/** Writes what was scored as Parquet, `<table>/round=…/city=…/`, and a manifest, into a folder of the data folder. */
export async function writeDataset(
  engine: DuckDBConnection,
  round: RoundFacts,
  { effects, folder }: { readonly effects: Effects; readonly folder: string },
): Promise<WrittenDataset> {
  await engine.run(await readSql(import.meta.dirname, "tables.sql"));
  await engine.run(wideScores(round.document));
  const label = labelOf(round);
  const tables: Manifest["tables"][number][] = [];
  for (const name of datasetTables) {
    const view = `dataset_${name.replaceAll("-", "_")}`;
    await effects.emptyFolder(`${folder}/${name}`);
    const target = quoted(effects.pathOf(`${folder}/${name}`));
    const written = await engine.runAndReadAll(
      `copy (from ${view}) to ${target} (format parquet, compression zstd, partition_by (round, city), overwrite_or_ignore, kv_metadata ${label})`,
    );
    const files = await effects.listFiles(`${folder}/${name}`);
    tables.push({ name, rows: Number(written.getRows()[0]?.[0] ?? 0), files });
  }
  const manifest: Manifest = {
    formatVersion: 1,
    snapshotNumber: round.snapshotNumber,
    takenAt: round.takenAt.toISOString(),
    roundId: round.roundId,
    roundTitle: round.roundTitle,
    periodFrom: round.periodFrom,
    periodTo: round.periodTo,
    versionId: round.versionId,
    versionLabel: round.versionLabel,
    versionSha256: round.versionSha256,
    simulated: round.simulated,
    tables,
    plain: await writePlainFolder(engine, round, { effects, folder: `${folder}/plain` }),
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await effects.write(`${folder}/manifest.json`, text);
  return { manifest, sha256: createHash("sha256").update(text).digest("hex") };
}

/** What each file says of itself, wherever it is taken: for readers, and for programs that show a file's metadata. */
function labelOf(round: RoundFacts): string {
  const entries = {
    title: round.roundTitle,
    snapshot: String(round.snapshotNumber),
    period: `${round.periodFrom}/${round.periodTo}`,
    simulated: String(round.simulated),
    ...(round.simulated && { label: words.simulated }),
  };
  return `{${Object.entries(entries)
    .map(([key, value]) => `${key}: ${quoted(value)}`)
    .join(", ")}}`;
}

/** A text of SQL. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** One row a unit and source with the points of each indicator in a column of its code: the layout that questions over many units read fastest. */
function wideScores(version: CriteriaSetVersion): string {
  const columns = listIndicators(version).map(
    ({ id, code }) =>
      `any_value(hundredths) filter (indicator_id = ${quoted(id)}) as "${code.replaceAll('"', '""')}"`,
  );
  return `create or replace temp view dataset_wide_scores as
    select unit_code, source, ${columns.join(", ")}, simulated, round, city
    from dataset_indicator_scores group by unit_code, source, simulated, round, city
    order by city, unit_code, source`;
}
