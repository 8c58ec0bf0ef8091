import { type TestedUnit, backtestDraft } from "@thuocdo/comparison/backtest-draft";
import { compileVersion } from "@thuocdo/criteria/compile-version";
import type { IndicatorState, Score, Verdict } from "@thuocdo/criteria/score";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { storeBacktest } from "@thuocdo/database/queries/backtests";
import { endJob } from "@thuocdo/database/queries/jobs";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Pool } from "pg";
import Type from "typebox";
import { Value } from "typebox/value";
import { basisOf, loadedWards } from "#compare/round-results.ts";
import { extractUnits } from "#extract/extract-snapshot.ts";
import { JobRefused } from "#queue/job-refused.ts";
import { type RunningJob, runJob, type Workshop } from "#queue/run-job.ts";
import { readSql } from "#read-sql.ts";
import { loadExtract, openEngine, scoreExtract } from "#score/score-extract.ts";

const BacktestPayload = Type.Object({
  snapshotId: Type.String({ pattern: "^[0-9a-f-]{36}$" }),
  versionId: Type.String({ pattern: "^[0-9a-f-]{36}$" }),
});
type BacktestPayload = Type.Static<typeof BacktestPayload>;

/** `backtest-draft` {snapshotId, versionId}: scores a draft, as it now is, over the answers of a snapshot. */
export async function backtestDraftJob(workshop: Workshop, payload: unknown): Promise<void> {
  await runJob(workshop, payload, async (job) => {
    if (!Value.Check(BacktestPayload, payload))
      throw new JobRefused(
        `A test of a draft needs { snapshotId, versionId }, got ${JSON.stringify(payload)}.`,
      );
    await backtest(workshop, job, payload);
  });
}

async function backtest(
  { reading, results, effects, memoryLimit, log }: Workshop,
  { jobId, signal, onProgress }: RunningJob,
  { snapshotId, versionId }: BacktestPayload,
): Promise<void> {
  const unfinished = `backtests/.unfinished-${jobId ?? versionId}`;
  await effects.emptyFolder(unfinished);
  try {
    await onProgress({ stage: "extract", shareDone: 0 });
    const folder = effects.pathOf(unfinished);
    const draft = await readDraft(reading, versionId);
    const roundId = await roundOf(reading, snapshotId);
    const extract = await extractUnits(reading, { roundId, unitIds: [], folder, signal });
    const engine = await openEngine(folder, memoryLimit);
    const interrupt = () => engine.interrupt();
    signal.addEventListener("abort", interrupt);
    try {
      await loadExtract(engine, folder, extract);
      await scoreExtract(engine, extract.round.document, async (share) => {
        signal.throwIfAborted();
        await onProgress({ stage: "score", shareDone: 0.3 + 0.3 * share });
      });
      await scoreDraft(engine, draft.document, async (share) => {
        signal.throwIfAborted();
        await onProgress({ stage: "score", shareDone: 0.6 + 0.2 * share });
      });
      await onProgress({ stage: "compare", shareDone: 0.8 });
      const result = backtestDraft({
        basis: basisOf(extract.round),
        previous: extract.round.document,
        draft: draft.document,
        units: await testedUnits(engine, roundId),
      });
      signal.throwIfAborted();
      await onProgress({ stage: "store", shareDone: 0.95 });
      await results.transaction().execute(async (trx) => {
        const at = effects.now();
        const { sequence } = draft;
        await storeBacktest(trx, { snapshotId, versionId, sequence, result, at });
        if (jobId !== undefined) await endJob(trx, jobId, at);
      });
      log(`snapshot ${extract.round.snapshotNumber}: tried a draft over ${result.units} units`);
    } finally {
      signal.removeEventListener("abort", interrupt);
      engine.closeSync();
    }
  } finally {
    await effects.remove(unfinished);
  }
}

async function readDraft(
  reading: Pool,
  versionId: string,
): Promise<{ readonly document: CriteriaSetVersion; readonly sequence: number }> {
  const { rows } = await reading.query<{ document: CriteriaSetVersion; sequence: number }>(
    "select document, edit_sequence as sequence from criteria_set_version where id = $1",
    [versionId],
  );
  if (rows[0] === undefined) throw new JobRefused(`There is no version ${versionId}.`);
  return rows[0];
}

async function roundOf(reading: Pool, snapshotId: string): Promise<string> {
  const { rows } = await reading.query<{ round_id: string }>(
    "select round_id from snapshot where id = $1",
    [snapshotId],
  );
  if (rows[0] === undefined) throw new JobRefused(`There is no snapshot ${snapshotId}.`);
  return rows[0].round_id;
}

/** Over the same subjects and answers; what the version before gave is read already. */
async function scoreDraft(
  engine: DuckDBConnection,
  draft: CriteriaSetVersion,
  onShare: (share: number) => Promise<void>,
): Promise<void> {
  const statements = compiled(draft);
  for (const [at, statement] of statements.entries()) {
    await engine.run(statement);
    await onShare((at + 1) / statements.length);
  }
}

function compiled(draft: CriteriaSetVersion): readonly string[] {
  try {
    return compileVersion(draft);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new JobRefused(`The draft can't be scored yet, its checks say why: ${cause}`, {
      cause: error,
    });
  }
}

async function testedUnits(
  engine: DuckDBConnection,
  roundId: string,
): Promise<readonly TestedUnit[]> {
  const rowsOf = async (name: string) =>
    (await engine.runAndReadAll(await readSql(import.meta.dirname, name))).getRows();
  const criteria = new Map<string, Score["criteria"][number][]>();
  const indicators = new Map<string, Score["indicators"][number][]>();
  // The columns of the two queries; states and verdicts are the compiled version's.
  for (const [unitId, criterionId, verdict, hundredths] of await rowsOf("draft-criteria.sql"))
    push(criteria, String(unitId), {
      criterionId: String(criterionId),
      verdict: verdict as Verdict,
      hundredths: hundredths === null ? null : Number(hundredths),
    });
  for (const [unitId, indicatorId, state, hundredths] of await rowsOf("draft-indicators.sql"))
    push(indicators, String(unitId), {
      indicatorId: String(indicatorId),
      state: state as IndicatorState,
      hundredths: hundredths === null ? null : Number(hundredths),
      reason: null,
      minimumReached: null,
      met: null,
    });
  return (await loadedWards(engine, roundId)).map((ward) => ({
    unitId: ward.unitId,
    code: ward.code,
    name: ward.name,
    cityName: ward.cityName,
    appraised: ward.appraised,
    draft:
      ward.appraised === null
        ? null
        : {
            criteria: criteria.get(ward.unitId) ?? [],
            indicators: indicators.get(ward.unitId) ?? [],
          },
  }));
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const own = map.get(key);
  if (own === undefined) map.set(key, [value]);
  else own.push(value);
}
