import type { Job } from "@thuocdo/contract/jobs";
import { findJob } from "@thuocdo/database/queries/jobs";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";

export async function getJob({ trx }: Acting, jobId: string): Promise<Job> {
  const job = await findJob(trx, jobId);
  if (job === undefined) throw notFound("job", jobId);
  const { shareDone, queuedAt: _, startedAt, endedAt, ...rest } = job;
  return {
    ...rest,
    sharePercent: Math.round(shareDone * 100),
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  };
}
