import { createHash } from "node:crypto";
import { interimReport } from "@thuocdo/comparison/interim-report";
import type { ReportModel } from "@thuocdo/comparison/report-model";
import type { ComparedRound } from "@thuocdo/comparison/compare-round";
import type { Pool } from "pg";
import { type Analyses, analyseLoaded, compareEarlier } from "#compare/analyse-loaded.ts";
import { compareLoadedRound, unitScopes } from "#compare/round-results.ts";
import { type WrittenDataset, writeDataset } from "#dataset/write-dataset.ts";
import type { Effects } from "#effects.ts";
import { extractSnapshot } from "#extract/extract-snapshot.ts";
import { reportDocument } from "#report/report-document.ts";
import { words } from "#report/messages.ts";
import { loadExtract, openEngine, scoreExtract } from "#score/score-extract.ts";

/** Stages of the job, in order, with the share done when each begins. */
export const stages = { extract: 0, score: 0.3, compare: 0.6, report: 0.8, store: 0.95 } as const;
export type Stage = keyof typeof stages;

export interface SnapshotResults {
  readonly dataset: WrittenDataset & { readonly path: string };
  readonly compared: ComparedRound;
  readonly analyses: Analyses;
  /** Who may see each unit's result. */
  readonly scopes: ReadonlyMap<string, readonly string[]>;
  readonly report: {
    readonly model: ReportModel;
    readonly title: string;
    readonly path: string;
    readonly sha256: string;
    readonly sizeBytes: number;
  };
}

/**
 * Everything from PostgreSQL to the files: one consistent read, scored and checked in DuckDB, compared, written as
 * Parquet and as a report. Files take their places only when all of them are finished.
 */
export async function compareSnapshot(
  {
    pool,
    effects,
    onStage,
  }: {
    readonly pool: Pool;
    readonly effects: Effects;
    readonly onStage: (stage: Stage) => Promise<void>;
  },
  snapshot: { readonly id: string; readonly number: number; readonly roundId: string },
): Promise<SnapshotResults> {
  const unfinished = `snapshots/.unfinished-${snapshot.number}`;
  await effects.emptyFolder(`${unfinished}/extract`);
  await onStage("extract");
  const folder = effects.pathOf(`${unfinished}/extract`);
  const extract = await extractSnapshot(pool, {
    snapshotId: snapshot.id,
    roundId: snapshot.roundId,
    folder,
  });
  const engine = await openEngine(folder);
  try {
    await onStage("score");
    await loadExtract(engine, folder, extract);
    await scoreExtract(engine, extract.round.document);
    await effects.emptyFolder(`${unfinished}/dataset`);
    const dataset = await writeDataset(engine, extract.round, {
      effects,
      folder: `${unfinished}/dataset`,
    });
    await onStage("compare");
    const compared = await compareLoadedRound(engine, extract.round);
    const earlier = await compareEarlier(engine, extract);
    const analyses = analyseLoaded(compared, earlier, extract);
    await onStage("report");
    const report = await writeReport(compared, earlier);
    const path = `snapshots/${snapshot.number}`;
    const reportPath = `reports/${words.fileName(snapshot.number)}`;
    await effects.write(`${unfinished}/report.docx`, report.bytes);
    await effects.replace(`${unfinished}/dataset`, path);
    await effects.replace(`${unfinished}/report.docx`, reportPath);
    const { bytes, ...written } = report;
    return {
      dataset: { ...dataset, path },
      compared,
      analyses,
      scopes: await unitScopes(engine, snapshot.roundId),
      report: { ...written, path: reportPath, sizeBytes: bytes.byteLength },
    };
  } finally {
    engine.closeSync();
    await effects.remove(unfinished);
  }
}

async function writeReport(compared: ComparedRound, earlier: Parameters<typeof interimReport>[1]) {
  const model = interimReport(compared, earlier);
  const bytes = await reportDocument(model, compared.comparison.overall.coverage);
  return {
    model,
    title: words.title(model.basis),
    bytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}
