import { setTimeout as delay } from "node:timers/promises";
import type { Database } from "@thuocdo/database/schema";
import { listReports } from "@thuocdo/database/queries/reports";
import type { ReportKind } from "@thuocdo/comparison/report-model";
import type { Kysely } from "kysely";
import type { Pool, PoolClient } from "pg";
import { compareSnapshot } from "#compare/compare-snapshot.ts";
import { readPayload } from "#queue/job-payload.ts";
import { JobRefused } from "#queue/job-refused.ts";
import { type RunningJob, runJob, type Workshop } from "#queue/run-job.ts";
import { storeResults } from "#queue/store-results.ts";

/**
 * `compare-round` {snapshotId | roundId}: compares a snapshot and writes its report. Run again, it finds the same and
 * puts it in the same place.
 */
export async function compareRoundJob(workshop: Workshop, payload: unknown): Promise<void> {
  await runJob(
    workshop,
    payload,
    async (job) => await compare(workshop, job, readPayload(payload)),
  );
}

async function compare(
  { reading, results, effects, memoryLimit, log }: Workshop,
  { jobId, signal, onProgress }: RunningJob,
  asked: ReturnType<typeof readPayload>,
): Promise<void> {
  const snapshot = await snapshotOf(results, asked);
  const kinds = await kindsOf(results, snapshot.id, asked.kind);
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
