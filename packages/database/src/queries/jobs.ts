import type { ExpressionBuilder, Kysely } from "kysely";
import type { Database } from "#schema.ts";

export async function findJob(db: Kysely<Database>, jobId: string) {
  return await jobs(db).where("job_id", "=", jobId).executeTakeFirst();
}

/** What the worker did, does and is to do for a snapshot, the last asked for first; without drafts that are tried on it. */
export async function listJobs(db: Kysely<Database>, snapshotId: string) {
  return await jobs(db)
    .where((eb) => eb(snapshotOf(eb), "=", snapshotId))
    .where("task", "<>", "backtest-draft")
    .orderBy("queued_at", "desc")
    .orderBy("job_id")
    .limit(20)
    .execute();
}

function jobs(db: Kysely<Database>) {
  return db
    .selectFrom("analytics.job_progress")
    .select([
      "job_id as id",
      "task",
      "state",
      "stage",
      "share_done as shareDone",
      "failure",
      "queued_at as queuedAt",
      "started_at as startedAt",
      "ended_at as endedAt",
      "cancel_asked_at as cancelAskedAt",
      (eb) => snapshotOf(eb).as("snapshotId"),
    ]);
}

/** Keys say what is done and for which snapshot: `compare-round:<snapshot id>`. */
function snapshotOf(eb: ExpressionBuilder<Database, "analytics.job_progress">) {
  return eb.fn<string>("split_part", ["job_key", eb.val(":"), eb.val(2)]);
}

/** Calls a job off that waits or runs, as the person of the transaction; says whether there was one to call off. */
export async function askToCancelJob(
  db: Kysely<Database>,
  jobId: string,
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("analytics.job_progress")
    .set({ cancel_asked_at: at })
    .where("job_id", "=", jobId)
    .where("state", "in", ["waiting", "running"])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether somebody called the job off. */
export async function isJobCalledOff(db: Kysely<Database>, jobId: string): Promise<boolean> {
  const job = await findJob(db, jobId);
  return job !== undefined && job.cancelAskedAt !== null;
}

/** A worker has taken the job, perhaps not for the first time. As the queue's role, like all below. */
export async function startJob(db: Kysely<Database>, jobId: string, at: string): Promise<void> {
  await db
    .updateTable("analytics.job_progress")
    .set({ state: "running", started_at: at, ended_at: null, share_done: 0, failure: null })
    .where("job_id", "=", jobId)
    .execute();
}

/** @param shareDone 0 to 1 */
export async function reportProgress(
  db: Kysely<Database>,
  jobId: string,
  { stage, shareDone }: { readonly stage: string; readonly shareDone: number },
): Promise<void> {
  await db
    .updateTable("analytics.job_progress")
    .set({ stage, share_done: shareDone })
    .where("job_id", "=", jobId)
    .execute();
}

export async function endJob(db: Kysely<Database>, jobId: string, at: string): Promise<void> {
  await db
    .updateTable("analytics.job_progress")
    .set({ state: "done", share_done: 1, ended_at: at, failure: null })
    .where("job_id", "=", jobId)
    .execute();
}

/** @param failure why, for developers; the queue tries again by itself */
export async function failJob(
  db: Kysely<Database>,
  jobId: string,
  { failure, at }: { readonly failure: string; readonly at: string },
): Promise<void> {
  await db
    .updateTable("analytics.job_progress")
    .set({ state: "failed", failure, ended_at: at })
    .where("job_id", "=", jobId)
    .execute();
}

/** It was called off, and nothing of it is kept. */
export async function endCancelledJob(
  db: Kysely<Database>,
  jobId: string,
  at: string,
): Promise<void> {
  await db
    .updateTable("analytics.job_progress")
    .set({ state: "cancelled", ended_at: at, failure: null })
    .where("job_id", "=", jobId)
    .execute();
}
