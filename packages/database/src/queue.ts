import { sql, type Transaction } from "kysely";

import type { Database } from "#schema.ts";

export interface JobOptions {
  /** While a job with this key waits, a further one takes its place. */
  readonly jobKey?: string;
}

/**
 * Puts a job in the queue; it exists only if the transaction commits. The payload gets its id as `jobId`,
 * under which `job_progress` says how far it is.
 */
export async function enqueueJob(
  trx: Transaction<Database>,
  task: string,
  payload: object,
  { jobKey }: JobOptions = {},
): Promise<string> {
  const job = sql<string>`analytics.enqueue_job(${task}, ${JSON.stringify(payload)}::json, ${jobKey ?? null})`;
  const { id } = await trx.selectNoFrom(job.as("id")).executeTakeFirstOrThrow();
  return id;
}
