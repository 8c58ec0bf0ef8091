import type { Kysely } from "kysely";
import type { Database } from "#schema.ts";

export async function findJob(db: Kysely<Database>, jobId: string) {
  return await db
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
    ])
    .where("job_id", "=", jobId)
    .executeTakeFirst();
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
