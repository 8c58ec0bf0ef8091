import type { Job } from "@thuocdo/contract/jobs";
import type { Snapshot } from "@thuocdo/contract/snapshots";
import { takeSnapshot } from "@thuocdo/database/queries/snapshots";
import { enqueueJob } from "@thuocdo/database/queue";
import type { Acting } from "#server/acting.ts";
import { refuseOpenAppeals } from "#use-cases/appeals.ts";
import { getJob } from "#use-cases/jobs.ts";
import { moveRound } from "#use-cases/move-round.ts";
import { getSnapshot } from "#use-cases/snapshots.ts";

/** Freezes a round into a numbered snapshot; the worker then writes its files, compares, and reports. */
export async function freezeRound(
  acting: Acting,
  roundId: string,
): Promise<{ snapshot: Snapshot; job: Job }> {
  const { trx, person, at } = acting;
  await refuseOpenAppeals(acting, roundId);
  await moveRound(acting, roundId, "freeze");
  const snapshotId = await takeSnapshot(trx, { roundId, takenBy: person.id, at });
  const jobId = await enqueueJob(
    trx,
    "compare-round",
    { snapshotId },
    { jobKey: `compare-round:${snapshotId}` },
  );
  return { snapshot: await getSnapshot(acting, snapshotId), job: await getJob(acting, jobId) };
}
