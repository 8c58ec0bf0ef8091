import type { Job } from "@thuocdo/contract/jobs";
import type { Report } from "@thuocdo/contract/reports";
import { recordAct } from "@thuocdo/database/queries/audit";
import * as stored from "@thuocdo/database/queries/reports";
import { findSnapshot } from "@thuocdo/database/queries/snapshots";
import { enqueueJob } from "@thuocdo/database/queue";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";
import { requireRoleAbove } from "#use-cases/acting-unit.ts";
import { getJob } from "#use-cases/jobs.ts";

export async function listReports(
  { trx }: Acting,
  filter: { readonly snapshotId?: string | undefined },
): Promise<Report[]> {
  return (await stored.listReports(trx, filter)).map(present);
}

/** The report and where its file lies, relative to the data folder. */
export async function getReportFile(
  { trx }: Acting,
  reportId: string,
): Promise<{ readonly report: Report; readonly path: string }> {
  const report = await stored.findReport(trx, reportId);
  if (report === undefined) throw notFound("report", reportId);
  const { figures: _, ...row } = report;
  return { report: present(row), path: report.path };
}

/**
 * Has the worker write a report, for those who see the snapshot whole; asked for twice while it waits, it is one job.
 */
export async function writeReport(
  acting: Acting,
  snapshotId: string,
  kind: "interim" | "final",
): Promise<Job> {
  const { trx, at } = acting;
  const snapshot = await findSnapshot(trx, snapshotId);
  if (snapshot === undefined) throw notFound("snapshot", snapshotId);
  requireRoleAbove(acting, snapshot.scopeUnitIds, "analyst", "leader", "administrator");
  const jobKey = `write-report:${snapshotId}:${kind}`;
  const jobId = await enqueueJob(trx, "write-report", { snapshotId, kind }, { jobKey });
  await recordAct(trx, {
    act: "ask-for-report",
    subjectKind: "snapshot",
    subjectId: snapshotId,
    scopeUnitIds: snapshot.scopeUnitIds,
    detail: { kind, jobId },
    at,
  });
  return await getJob(acting, jobId);
}

type ReportRow = Awaited<ReturnType<typeof stored.listReports>>[number];

function present({ path, sizeBytes, writtenAt, ...report }: ReportRow): Report {
  return {
    ...report,
    fileName: path.slice(path.lastIndexOf("/") + 1),
    byteLength: sizeBytes,
    writtenAt: writtenAt.toISOString(),
  };
}
