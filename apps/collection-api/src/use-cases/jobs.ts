import type { Job } from "@thuocdo/contract/jobs";
import { recordAct } from "@thuocdo/database/queries/audit";
import * as stored from "@thuocdo/database/queries/jobs";
import { findSnapshot } from "@thuocdo/database/queries/snapshots";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";
import { requireRoleAbove } from "#use-cases/acting-unit.ts";

export async function getJob({ trx }: Acting, jobId: string): Promise<Job> {
  return present(await loadJob({ trx }, jobId));
}

/** Of a snapshot, for those who see it whole. */
export async function listSnapshotJobs({ trx }: Acting, snapshotId: string): Promise<Job[]> {
  if ((await findSnapshot(trx, snapshotId)) === undefined) throw notFound("snapshot", snapshotId);
  return (await stored.listJobs(trx, snapshotId)).map(present);
}

/** Calls a job off; one that has ended stays as it is. */
export async function cancelJob(acting: Acting, jobId: string): Promise<Job> {
  const { trx, at } = acting;
  const { snapshotId } = await loadJob(acting, jobId);
  const snapshot = await findSnapshot(trx, snapshotId);
  if (snapshot === undefined) throw notFound("job", jobId);
  const { scopeUnitIds } = snapshot;
  requireRoleAbove(acting, scopeUnitIds, "analyst", "leader", "administrator");
  if (await stored.askToCancelJob(trx, jobId, at))
    await recordAct(trx, {
      act: "cancel-job",
      subjectKind: "snapshot",
      subjectId: snapshotId,
      scopeUnitIds,
      detail: { jobId },
      at,
    });
  return await getJob(acting, jobId);
}

async function loadJob({ trx }: Pick<Acting, "trx">, jobId: string) {
  const job = await stored.findJob(trx, jobId);
  if (job === undefined) throw notFound("job", jobId);
  return job;
}

type StoredJob = NonNullable<Awaited<ReturnType<typeof stored.findJob>>>;

/** One that was called off while it waited will never run. */
function present(job: StoredJob): Job {
  const { id, task, stage, failure, shareDone, cancelAskedAt, startedAt, endedAt } = job;
  const isCalledOff = cancelAskedAt !== null;
  return {
    id,
    task,
    stage,
    failure,
    state: isCalledOff && job.state === "waiting" ? "cancelled" : job.state,
    isEnding: isCalledOff && job.state === "running",
    sharePercent: Math.round(shareDone * 100),
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  };
}
