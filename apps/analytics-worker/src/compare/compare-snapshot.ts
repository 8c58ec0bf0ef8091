import type { SensitivityAnalysis } from "@thuocdo/comparison/sensitivity-analysis";
import { analyseFlags } from "@thuocdo/comparison/analyse-flags";
import type { FrozenPlan } from "@thuocdo/comparison/frozen-plan";
import type { FlagAnalysis } from "@thuocdo/comparison/flag-analysis";
import type { ReportKind, ReportModel } from "@thuocdo/comparison/report-model";
import { reportOf } from "@thuocdo/comparison/report-of";
import type { ComparedRound } from "@thuocdo/comparison/compare-round";
import { words } from "@thuocdo/documents/report-messages";
import type { Pool } from "pg";
import { flagInputs } from "#compare/flag-inputs.ts";
import {
  type Analyses,
  analyseLoaded,
  compareEarlier,
  type EarlierCompared,
} from "#compare/analyse-loaded.ts";
import { compareLoadedRound, unitScopes } from "#compare/round-results.ts";
import { type WrittenDataset, writeDataset } from "#dataset/write-dataset.ts";
import type { Effects } from "#effects.ts";
import { extractSnapshot } from "#extract/extract-snapshot.ts";
import { findSensitivity } from "#sensitivity/find-sensitivity.ts";
import { loadExtract, openEngine, scoreExtract } from "#score/score-extract.ts";

/** Stages of the job, in order, with the share done when each begins. */
export const stages = { extract: 0, score: 0.3, compare: 0.6, report: 0.8, store: 0.95 } as const;
export type Stage = keyof typeof stages;

/** How far a job is: the stage, and the share done of the whole, 0 to 1. */
export interface Progress {
  readonly stage: Stage;
  readonly shareDone: number;
}

export interface SnapshotResults {
  readonly dataset: WrittenDataset & { readonly path: string };
  readonly compared: ComparedRound;
  readonly analyses: Analyses & {
    readonly flags: FlagAnalysis;
    readonly sensitivity: SensitivityAnalysis;
  };
  /** Who may see each unit's result. */
  readonly scopes: ReadonlyMap<string, readonly string[]>;
  readonly reports: readonly {
    readonly kind: ReportKind;
    readonly model: ReportModel;
    readonly title: string;
  }[];
}

export interface Comparing {
  readonly pool: Pool;
  readonly effects: Effects;
  readonly memoryLimit: string;
  /** Called off: it stops in the middle, throws, and leaves nothing behind. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => Promise<void>;
}

interface AskedSnapshot {
  /** Reports to be made on it. */
  readonly kinds: readonly ReportKind[];
  readonly id: string;
  readonly number: number;
  readonly roundId: string;
}

/**
 * Everything from PostgreSQL to the files: one consistent read, scored and checked in DuckDB, compared, written as
 * Parquet and as a report. Files take their places only when all of them are finished.
 */
export async function compareSnapshot(
  comparing: Comparing,
  snapshot: AskedSnapshot,
): Promise<SnapshotResults> {
  const { effects } = comparing;
  const unfinished = `snapshots/.unfinished-${snapshot.number}`;
  try {
    await effects.emptyFolder(`${unfinished}/extract`);
    return await compareIn(unfinished, comparing, snapshot);
  } finally {
    await effects.remove(unfinished);
  }
}

async function compareIn(
  unfinished: string,
  { pool, effects, memoryLimit, signal, onProgress }: Comparing,
  snapshot: AskedSnapshot,
): Promise<SnapshotResults> {
  const during = (stage: Stage) => async (share: number) => {
    signal.throwIfAborted();
    await onProgress({ stage, shareDone: shareOf(stage, share) });
  };
  const begin = async (stage: Stage) => await during(stage)(0);
  await begin("extract");
  const folder = effects.pathOf(`${unfinished}/extract`);
  const extract = await extractSnapshot(pool, {
    snapshotId: snapshot.id,
    roundId: snapshot.roundId,
    folder,
    signal,
    onShare: during("extract"),
  });
  const engine = await openEngine(folder, memoryLimit);
  const interrupt = () => engine.interrupt();
  signal.addEventListener("abort", interrupt);
  try {
    await begin("score");
    await loadExtract(engine, folder, extract);
    await scoreExtract(engine, extract.round.document, during("score"));
    await effects.emptyFolder(`${unfinished}/dataset`);
    const dataset = await writeDataset(engine, extract.round, {
      effects,
      folder: `${unfinished}/dataset`,
    });
    await begin("compare");
    const compared = await compareLoadedRound(engine, extract.round);
    const earlier = await compareEarlier(engine, extract);
    const analyses = {
      ...analyseLoaded(compared, earlier, extract),
      flags: analyseFlags(compared, await flagInputs(engine, extract, earlier)),
      sensitivity: await findSensitivity(compared, { signal, onShare: during("compare") }),
    };
    await begin("report");
    const reports = snapshot.kinds.map((kind) =>
      modelOf(kind, compared, { earlier, analyses, cityPlans: extract.beside.cityPlans }),
    );
    const scopes = await unitScopes(engine, snapshot.roundId);
    const path = `snapshots/${snapshot.number}`;
    await begin("store");
    await effects.replace(`${unfinished}/dataset`, path);
    return {
      dataset: { ...dataset, path },
      compared,
      analyses,
      scopes,
      reports,
    };
  } finally {
    signal.removeEventListener("abort", interrupt);
    engine.closeSync();
  }
}

/** Of the whole, when so much of a stage is done. */
function shareOf(stage: Stage, share: number): number {
  const from = stages[stage];
  const next = Object.values(stages).find((start) => start > from) ?? 1;
  return from + (next - from) * share;
}

/** A report as its figures; files are written from them when they are asked for. */
function modelOf(
  kind: ReportKind,
  compared: ComparedRound,
  {
    earlier,
    analyses,
    cityPlans,
  }: {
    readonly earlier: EarlierCompared;
    readonly analyses: SnapshotResults["analyses"];
    readonly cityPlans: readonly FrozenPlan[];
  },
) {
  const model = reportOf(kind, compared, earlier, {
    analysis: analyses.analysis,
    standings: analyses.standings,
    changes: analyses.changes,
    selfScores: analyses["self-scores"],
    sensitivity: analyses.sensitivity,
    cityPlans,
  });
  return { kind, model, title: words.title(model.basis, kind) };
}
