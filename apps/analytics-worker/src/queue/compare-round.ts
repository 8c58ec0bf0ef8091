import type { Database } from "@thuocdo/database/schema";
import { failJob, reportProgress, startJob } from "@thuocdo/database/queries/jobs";
import type { Kysely } from "kysely";
import type { Pool } from "pg";
import { compareSnapshot, stages } from "#compare/compare-snapshot.ts";
import type { Effects } from "#effects.ts";
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
  readonly log: (message: string) => void;
}

/**
 * `compare-round` {snapshotId | roundId}: compares a snapshot and writes its report. Run again, it finds the same and
 * puts it in the same place. What would fail again just so is noted and not thrown; the queue tries the rest again.
 */
export async function compareRoundJob(workshop: Workshop, payload: unknown): Promise<void> {
  const { results, effects, log } = workshop;
  const jobId = jobIdOf(payload);
  try {
    if (jobId !== undefined) await startJob(results, jobId, effects.now());
    const asked = readPayload(payload);
    if (asked.kind !== undefined && asked.kind !== "interim")
      throw new JobRefused(
        `Reports of kind ${asked.kind} are not written yet; there are: interim.`,
      );
    const snapshot = await snapshotOf(results, asked);
    const found = await withSnapshotLock(workshop.reading, snapshot.number, () =>
      compareSnapshot(
        {
          pool: workshop.reading,
          effects,
          async onStage(stage) {
            if (jobId !== undefined)
              await reportProgress(results, jobId, { stage, shareDone: stages[stage] });
          },
        },
        snapshot,
      ),
    );
    await storeResults(results, { jobId, snapshotId: snapshot.id, at: effects.now() }, found);
    log(
      `snapshot ${snapshot.number}: compared ${found.compared.wards.length} units, report ${found.report.path}`,
    );
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    log(`job ${jobId ?? "without id"} failed: ${failure}`);
    if (jobId !== undefined) await failJob(results, jobId, { failure, at: effects.now() });
    if (!(error instanceof JobRefused)) throw error;
  }
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

/** Two workers never write the files of one snapshot at once. The lock ends with the connection, however it ends. */
async function withSnapshotLock<T>(pool: Pool, number: number, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('thuocdo.snapshot-files'), $1)", [number]);
    return await work();
  } finally {
    client.release(true);
  }
}

/** Progress is kept even of a job whose payload is otherwise wrong. */
function jobIdOf(payload: unknown): string | undefined {
  const isObject = typeof payload === "object" && payload !== null && "jobId" in payload;
  return isObject && typeof payload.jobId === "string" ? payload.jobId : undefined;
}
