import { setTimeout as delay } from "node:timers/promises";
import type { Database } from "@thuocdo/database/schema";
import {
  endCancelledJob,
  failJob,
  isJobCalledOff,
  reportProgress,
  startJob,
} from "@thuocdo/database/queries/jobs";
import { listReports } from "@thuocdo/database/queries/reports";
import type { ReportKind } from "@thuocdo/comparison/report-model";
import type { Kysely } from "kysely";
import type { Pool, PoolClient } from "pg";
import { compareSnapshot, type Progress } from "#compare/compare-snapshot.ts";
import type { Effects } from "#effects.ts";
import { watchCallingOff } from "#queue/calling-off.ts";
import { readPayload } from "#queue/job-payload.ts";
import { JobRefused } from "#queue/job-refused.ts";
import { storeResults } from "#queue/store-results.ts";

/** What a job works with. */
export interface Workshop {
  /** Connections that can only read. */
  readonly reading: Pool;
  /** In the queue's role: writes results. */
  readonly results: Kysely<Database>;
  readonly effects: Effects;
  /** Of DuckDB, as it writes sizes. */
  readonly memoryLimit: string;
  readonly log: (message: string) => void;
}

/**
 * `compare-round` {snapshotId | roundId}: compares a snapshot and writes its report. Run again, it finds the same and
 * puts it in the same place. Called off, it stops and leaves nothing. What would fail again just so is noted and not
 * thrown; the queue tries the rest again.
 */
export async function compareRoundJob(workshop: Workshop, payload: unknown): Promise<void> {
  const { results, effects, log } = workshop;
  const jobId = jobIdOf(payload);
  const { signal, stopLooking } = watchCallingOff(results, jobId);
  try {
    if (jobId !== undefined && (await isJobCalledOff(results, jobId)))
      return await endCancelledJob(results, jobId, effects.now());
    if (jobId !== undefined) await startJob(results, jobId, effects.now());
    await compare(workshop, { jobId, asked: readPayload(payload), signal });
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    if (jobId !== undefined && signal.aborted) {
      log(`job ${jobId} was called off`);
      return await endCancelledJob(results, jobId, effects.now());
    }
    log(`job ${jobId ?? "without id"} failed: ${failure}`);
    if (jobId !== undefined) await failJob(results, jobId, { failure, at: effects.now() });
    if (!(error instanceof JobRefused)) throw error;
  } finally {
    stopLooking();
  }
}

async function compare(
  { reading, results, effects, memoryLimit, log }: Workshop,
  of: {
    readonly jobId: string | undefined;
    readonly asked: ReturnType<typeof readPayload>;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  const { jobId, asked, signal } = of;
  const snapshot = await snapshotOf(results, asked);
  const kinds = await kindsOf(results, snapshot.id, asked.kind);
  const onProgress = progressTeller(results, jobId);
  const found = await withSnapshotLock(reading, { number: snapshot.number, signal }, () =>
    compareSnapshot(
      { pool: reading, effects, memoryLimit, signal, onProgress },
      { ...snapshot, kinds },
    ),
  );
  await storeResults(results, { jobId, snapshotId: snapshot.id, at: effects.now() }, found);
  log(
    `snapshot ${snapshot.number}: compared ${found.compared.wards.length} units, reports: ${kinds.join(", ")}`,
  );
}

const tellMs = 300;

/** Keeps each new stage, and within a stage the share done a few times a second. */
function progressTeller(
  results: Kysely<Database>,
  jobId: string | undefined,
): (progress: Progress) => Promise<void> {
  let told: { readonly stage: string; readonly at: number } = { stage: "", at: 0 };
  return async ({ stage, shareDone }) => {
    const at = performance.now();
    if (jobId === undefined || (told.stage === stage && at - told.at < tellMs)) return;
    told = { stage, at };
    await reportProgress(results, jobId, { stage, shareDone });
  };
}

/** The sơ kết always; what was asked for, now or before. */
async function kindsOf(
  db: Kysely<Database>,
  snapshotId: string,
  asked: ReportKind | undefined,
): Promise<readonly ReportKind[]> {
  const stored = await listReports(db, { snapshotId });
  const isFinal = asked === "final" || stored.some(({ kind }) => kind === "final");
  return isFinal ? ["interim", "final"] : ["interim"];
}

/** The snapshot named, or the latest of the round named. */
async function snapshotOf(
  db: Kysely<Database>,
  asked: { readonly snapshotId?: string | undefined; readonly roundId?: string | undefined },
) {
  let snapshots = db
    .selectFrom("snapshot")
    .select(["id", "number", "round_id as roundId"])
    .orderBy("number", "desc");
  if (asked.snapshotId !== undefined) snapshots = snapshots.where("id", "=", asked.snapshotId);
  if (asked.roundId !== undefined) snapshots = snapshots.where("round_id", "=", asked.roundId);
  const snapshot = await snapshots.executeTakeFirst();
  if (snapshot === undefined)
    throw new JobRefused(
      asked.snapshotId === undefined
        ? `Round ${asked.roundId} has no snapshot: freeze it first.`
        : `There is no snapshot ${asked.snapshotId}.`,
    );
  return snapshot;
}

const lockMs = 200;

/** Two workers never write the files of one snapshot at once. The lock ends with the connection, however it ends. */
async function withSnapshotLock<T>(
  pool: Pool,
  { number, signal }: { readonly number: number; readonly signal: AbortSignal },
  work: () => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    while (!(await isLocked(client, number))) await delay(lockMs, undefined, { signal });
    return await work();
  } finally {
    client.release(true);
  }
}

async function isLocked(client: PoolClient, number: number): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(
    "select pg_try_advisory_lock(hashtext('thuocdo.snapshot-files'), $1) as locked",
    [number],
  );
  return rows[0]?.locked === true;
}

/** Progress is kept even of a job whose payload is otherwise wrong. */
function jobIdOf(payload: unknown): string | undefined {
  const isObject = typeof payload === "object" && payload !== null && "jobId" in payload;
  return isObject && typeof payload.jobId === "string" ? payload.jobId : undefined;
}
