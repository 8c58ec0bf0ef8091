import { createHash } from "node:crypto";
import { appendFile, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PeriodResults, ResultsFile } from "@thuocdo/comparison/folder/results-file";
import { canonicalJson } from "@thuocdo/criteria/canonical";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { DuckDBConnection } from "@duckdb/node-api";
import { analyseLoaded, compareEarlier } from "#compare/analyse-loaded.ts";
import { compareLoadedRound } from "#compare/round-results.ts";
import { nameNodes } from "#plain-folder/name-nodes.ts";
import { layExtract } from "#plain-folder/lay-extract.ts";
import type { PlainFolder } from "#plain-folder/read-plain-folder.ts";
import { resultRows, resultTables } from "#plain-folder/result-rows.ts";
import { scoreTables, writeTables } from "#plain-folder/write-tables.ts";
import { readSql } from "#read-sql.ts";
import { loadExtract, openEngine, scoreExtract } from "#score/score-extract.ts";
import { findSensitivity } from "#sensitivity/find-sensitivity.ts";

export interface FolderComparison {
  /** A folder that is not there yet; it appears whole or not at all. */
  readonly out: string;
  readonly memoryLimit: string;
  /** Places by the units' own values, where nobody appraised. */
  readonly bySelfScore: boolean;
}

/** Scores and compares every period of a folder, without service or database, and writes what was found. */
export async function compareFolder(
  folder: PlainFolder,
  { out, memoryLimit, bySelfScore }: FolderComparison,
): Promise<ResultsFile> {
  const unfinished = `${out}.unfinished`;
  const work = join(unfinished, ".work");
  try {
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(work, { recursive: true });
    const periods: PeriodResults[] = [];
    for (const at of folder.periods.keys()) {
      const extractFolder = join(work, `period-${at}`);
      await mkdir(extractFolder);
      const results = await comparePeriod(folder, { at, extractFolder, memoryLimit, bySelfScore });
      await keepRows(work, results, folder.simulated);
      periods.push(results);
    }
    const tables = await writeTables({
      work,
      out: unfinished,
      periods: periods.length,
      memoryLimit,
    });
    const { version, simulated, inputs } = folder;
    const results: ResultsFile = {
      formatVersion: 1,
      source: bySelfScore ? "self" : "appraised",
      simulated,
      version: {
        id: version.id,
        label: version.label,
        title: version.title,
        sha256: createHash("sha256").update(canonicalJson(version)).digest("hex"),
      },
      inputs: [...inputs],
      periods,
      tables: [...tables],
    };
    await writeFile(join(unfinished, "results.json"), `${JSON.stringify(results, null, 2)}\n`);
    await rm(work, { recursive: true });
    await rename(unfinished, out);
    return results;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function comparePeriod(
  folder: PlainFolder,
  of: {
    readonly at: number;
    readonly extractFolder: string;
    readonly memoryLimit: string;
    readonly bySelfScore: boolean;
  },
): Promise<PeriodResults> {
  const { at, extractFolder } = of;
  const selfAsAppraised = of.bySelfScore;
  const extract = await layExtract(folder, { at, folder: extractFolder, selfAsAppraised });
  const engine = await openEngine(extractFolder, of.memoryLimit);
  try {
    await loadExtract(engine, extractFolder, extract);
    await scoreExtract(engine, folder.version, async () => {});
    await keepScores(engine, folder.version, extractFolder);
    const compared = await compareLoadedRound(engine, extract.round);
    const earlier = await compareEarlier(engine, extract);
    const { overview, analysis, standings, changes, ...more } = analyseLoaded(
      compared,
      earlier,
      extract,
    );
    const sensitivity = await findSensitivity(compared, {
      signal: new AbortController().signal,
      onShare: async () => {},
    });
    const { roundTitle: period, periodFrom, periodTo } = extract.round;
    return {
      period,
      periodFrom,
      periodTo,
      comparison: compared.comparison,
      wards: [...compared.wards],
      overview,
      analysis,
      standings,
      changes,
      sensitivity,
      selfScores: more["self-scores"],
    };
  } finally {
    engine.closeSync();
  }
}

/** The scores of a period as Parquet, to be put together with those of the others. */
async function keepScores(
  engine: DuckDBConnection,
  version: CriteriaSetVersion,
  folder: string,
): Promise<void> {
  await nameNodes(engine, version);
  await engine.run(await readSql(import.meta.dirname, "score-tables.sql"));
  for (const name of scoreTables)
    await engine.run(
      `copy (from out_${name.replaceAll("-", "_")}) to '${join(folder, name).replaceAll("'", "''")}.parquet' (format parquet)`,
    );
}

/** Rows of a period behind those of the periods before, each with the period and whether it is simulated. */
async function keepRows(work: string, results: PeriodResults, simulated: boolean): Promise<void> {
  const rows = resultRows(results);
  for (const name of resultTables)
    await appendFile(
      join(work, `${name}.ndjson`),
      rows[name]
        .map((row) => `${JSON.stringify({ period: results.period, ...row, simulated })}\n`)
        .join(""),
    );
}
