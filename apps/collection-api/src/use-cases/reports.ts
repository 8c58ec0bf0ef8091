import { narrativesOf } from "@thuocdo/comparison/narrative";
import {
  actOnReport,
  reportLifecycle,
  type ReportAct,
  type ReportState,
} from "@thuocdo/comparison/report-lifecycle";
import { ReportModel } from "@thuocdo/comparison/report-model";
import type { Job } from "@thuocdo/contract/jobs";
import type { Report, ReportFile, WrittenNarrative } from "@thuocdo/contract/reports";
import { recordAct } from "@thuocdo/database/queries/audit";
import * as stored from "@thuocdo/database/queries/reports";
import { findSnapshot } from "@thuocdo/database/queries/snapshots";
import { enqueueJob } from "@thuocdo/database/queue";
import { Compile } from "typebox/compile";
import { unitIdsOf, type Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { requireRoleAbove } from "#use-cases/acting-unit.ts";
import { getJob } from "#use-cases/jobs.ts";

export async function listReports(
  acting: Acting,
  filter: { readonly snapshotId?: string | undefined },
): Promise<Report[]> {
  return (await stored.listReports(acting.trx, filter)).map((row) => presentReport(acting, row));
}

export async function getReport(
  acting: Acting,
  reportId: string,
): Promise<{
  report: Report;
  model: ReportModel;
  narratives: WrittenNarrative[];
  files: ReportFile[];
}> {
  const { row, model } = await findReport(acting, reportId);
  const edits = await stored.listNarrativeEdits(acting.trx, reportId);
  const last = new Map(edits.map((edit) => [edit.narrativeKey, edit]));
  return {
    report: presentReport(acting, row),
    model,
    narratives: [...last.values()].map(presentEdit),
    files: await stored.listReportFiles(acting.trx, reportId),
  };
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

/**
 * Keeps one more state of a part of the narrative. Written by somebody else since `basedOn`, it is refused with their text, and
 * nothing of either is lost; the same text again is no new edit.
 */
export async function editNarrative(
  acting: Acting,
  reportId: string,
  sent: {
    readonly narrativeKey: string;
    readonly text: string | null;
    readonly basedOn: number;
  },
): Promise<WrittenNarrative> {
  const { trx, person, at } = acting;
  await stored.lockReport(trx, reportId);
  const { row, model } = await findReport(acting, reportId);
  requireAct(acting, row, "edit");
  const { narrativeKey, basedOn } = sent;
  if (!narrativesOf(model).some(({ key }) => key === narrativeKey))
    throw notFound("narrative", narrativeKey);
  const text = sent.text === null ? null : composed(sent.text);
  const last = await findLastEdit(acting, reportId, narrativeKey);
  if (last !== undefined && last.text === text) return presentEdit(last);
  if (last !== undefined && last.number !== basedOn) {
    throw refused("narrative-changed", {
      narrativeKey,
      number: last.number,
      text: last.text,
      editedByName: last.editedByName,
    });
  }
  const number = await stored.addNarrativeEdit(trx, {
    reportId,
    narrativeKey,
    text,
    by: person,
    at,
  });
  await recordAct(trx, {
    act: "edit-report",
    subjectKind: "report",
    subjectId: reportId,
    scopeUnitIds: row.scopeUnitIds,
    detail: { narrativeKey, number },
    at,
  });
  return { narrativeKey, text, number, editedAt: at, editedByName: person.fullName };
}

export async function listNarrativeEdits(
  acting: Acting,
  reportId: string,
  { narrativeKey }: { readonly narrativeKey?: string | undefined },
): Promise<WrittenNarrative[]> {
  await findReport(acting, reportId);
  const edits = await stored.listNarrativeEdits(acting.trx, reportId);
  return edits
    .filter((edit) => narrativeKey === undefined || edit.narrativeKey === narrativeKey)
    .map(presentEdit);
}

async function findLastEdit({ trx }: Acting, reportId: string, narrativeKey: string) {
  const edits = await stored.listNarrativeEdits(trx, reportId);
  return edits.findLast((edit) => edit.narrativeKey === narrativeKey);
}

/** Text as it is kept: composed, without what can't be printed. */
function composed(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/(?!\n)\p{Cc}/gu, " ");
}

const isModel = Compile(ReportModel);

export async function findReport({ trx }: Acting, reportId: string) {
  const found = await stored.findReport(trx, reportId);
  if (found === undefined) throw notFound("report", reportId);
  const { figures, ...row } = found;
  // Written by a worker of an earlier version: it is made anew before it is worked on.
  if (!isModel.Check(figures)) throw notFound("report", reportId);
  return { row, model: figures };
}

export type ReportRow = Awaited<ReturnType<typeof stored.listReports>>[number];

/** Refuses an act that the person may not do, or that the report's state does not allow; gives the state it leads to. */
export function requireAct(acting: Acting, row: ReportRow, act: ReportAct): ReportState {
  requireRoleAbove(acting, row.scopeUnitIds, ...reportLifecycle[act].by);
  const moved = actOnReport(row.state, act);
  if (!moved.ok) {
    const { state } = moved.refusal;
    throw refused("report-state", { state, act });
  }
  return moved.value;
}

const acts = ["edit", "approve", "reopen", "freeze"] as const satisfies readonly ReportAct[];

export function presentReport(
  { assignments }: Acting,
  { scopeUnitIds, writtenAt, approvedAt, frozenAt, ...row }: ReportRow,
): Report {
  const holds = (act: ReportAct) =>
    unitIdsOf(assignments, ...reportLifecycle[act].by).some((id) => scopeUnitIds.includes(id));
  return {
    ...row,
    writtenAt: writtenAt.toISOString(),
    approvedAt: approvedAt?.toISOString() ?? null,
    frozenAt: frozenAt?.toISOString() ?? null,
    mayDo: acts.filter((act) => actOnReport(row.state, act).ok && holds(act)),
  };
}

function presentEdit({ editedAt, ...edit }: stored.NarrativeEdit): WrittenNarrative {
  return { ...edit, editedAt: editedAt.toISOString() };
}
