import { Backtest } from "@thuocdo/comparison/backtest";
import type { TestedSnapshot } from "@thuocdo/contract/backtests";
import type { Job } from "@thuocdo/contract/jobs";
import { recordAct } from "@thuocdo/database/queries/audit";
import * as stored from "@thuocdo/database/queries/backtests";
import { askToCancelJob } from "@thuocdo/database/queries/jobs";
import { findVersion } from "@thuocdo/database/queries/versions";
import { enqueueJob } from "@thuocdo/database/queue";
import { Compile } from "typebox/compile";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";
import { getJob } from "#use-cases/jobs.ts";

/** Snapshots of the draft's set that the person sees whole. A supplement has none: its answers stand beside the core's. */
export async function listBacktests(
  acting: Acting,
  versionId: string,
): Promise<{ sequence: number; items: TestedSnapshot[] }> {
  const draft = await loadDraft(acting, versionId);
  const rows = draft.unitId === null ? await stored.listBacktests(acting.trx, versionId) : [];
  const items = rows.map(async ({ scopeUnitIds: _, jobId, sequence, computedAt, ...snapshot }) => ({
    ...snapshot,
    job: jobId === null ? null : await getJob(acting, jobId),
    found:
      sequence === null || computedAt === null
        ? null
        : { sequence, computedAt: computedAt.toISOString() },
  }));
  return { sequence: draft.editSequence, items: await Promise.all(items) };
}

const isBacktest = Compile(Backtest);

export async function getBacktest(acting: Acting, of: Tested) {
  await loadTested(acting, of);
  const found = await stored.findBacktest(acting.trx, of);
  if (found === undefined) throw notFound("backtest", of.snapshotId);
  return {
    sequence: found.sequence,
    computedAt: found.computedAt.toISOString(),
    backtest: isBacktest.Parse(found.result),
  };
}

/** Asked for again while it waits, it is the same job. */
export async function startBacktest(acting: Acting, of: Tested): Promise<Job> {
  const { trx, at } = acting;
  const { scopeUnitIds } = await loadTested(acting, of);
  const jobId = await enqueueJob(trx, "backtest-draft", of, { jobKey: stored.backtestKey(of) });
  await recordAct(trx, {
    act: "backtest-draft",
    subjectKind: "snapshot",
    subjectId: of.snapshotId,
    scopeUnitIds,
    detail: { versionId: of.versionId, jobId },
    at,
  });
  return await getJob(acting, jobId);
}

export async function cancelBacktest(acting: Acting, of: Tested): Promise<Job> {
  const { trx, at } = acting;
  const { scopeUnitIds, jobId } = await loadTested(acting, of);
  if (jobId === null) throw notFound("job", of.snapshotId);
  if (await askToCancelJob(trx, jobId, at))
    await recordAct(trx, {
      act: "cancel-job",
      subjectKind: "snapshot",
      subjectId: of.snapshotId,
      scopeUnitIds,
      detail: { jobId },
      at,
    });
  return await getJob(acting, jobId);
}

interface Tested {
  readonly versionId: string;
  readonly snapshotId: string;
}

/** Not told apart: no such draft, no such snapshot, another set's, or not the person's to see whole. */
async function loadTested(acting: Acting, { versionId, snapshotId }: Tested) {
  await loadDraft(acting, versionId);
  const rows = await stored.listBacktests(acting.trx, versionId);
  const found = rows.find((row) => row.snapshotId === snapshotId);
  if (found === undefined) throw notFound("snapshot", snapshotId);
  return found;
}

async function loadDraft({ trx }: Acting, versionId: string) {
  const version = await findVersion(trx, versionId);
  if (version === undefined) throw notFound("criteria-set-version", versionId);
  return version;
}
