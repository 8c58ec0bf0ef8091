import { createHash } from "node:crypto";
import { lostFigures, unwrittenParts, withNarratives } from "@thuocdo/comparison/narrative";
import type { ReportState } from "@thuocdo/comparison/report-lifecycle";
import type { Report } from "@thuocdo/contract/reports";
import { recordAct } from "@thuocdo/database/queries/audit";
import * as stored from "@thuocdo/database/queries/reports";
import {
  reportFormats,
  type ReportFormat,
  type ReportSource,
} from "@thuocdo/documents/report-file";
import { words } from "@thuocdo/documents/report-messages";
import { sealOf } from "@thuocdo/documents/report-seal";
import type { Acting } from "#server/acting.ts";
import { refused } from "#server/refused.ts";
import { findReport, presentReport, requireAct } from "#use-cases/reports.ts";
import { getComparison } from "#use-cases/snapshots.ts";

/** All that the files of a report are written from, in the state it has or is about to have. */
export async function getReportSource(
  acting: Acting,
  reportId: string,
  as?: ReportState,
): Promise<ReportSource & { readonly edits: number }> {
  const { row, model } = await findReport(acting, reportId);
  const { comparison, wards } = await getComparison(acting, row.snapshotId, {});
  if (comparison === null) throw refused("not-found", { what: "comparison", id: row.snapshotId });
  const narratives = await textsOf(acting, reportId);
  const seal = sealOf(model, {
    narratives,
    edits: row.edits,
    state: as ?? row.state,
    ...(await stored.findReportGround(acting.trx, row.snapshotId)),
  });
  return { model, narratives, data: { comparison, wards }, seal, edits: row.edits };
}

async function textsOf({ trx }: Acting, reportId: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { narrativeKey, text } of await stored.listNarrativeEdits(trx, reportId))
    if (text === null) texts.delete(narrativeKey);
    else texts.set(narrativeKey, text);
  return texts;
}

/** The name of a report's file, and the bytes it was frozen with where it was. */
export async function findFrozenFile(
  acting: Acting,
  reportId: string,
  format: ReportFormat,
): Promise<{ readonly name: string; readonly bytes: Uint8Array | undefined }> {
  const { row, model } = await findReport(acting, reportId);
  const file = await stored.findReportFile(acting.trx, reportId, format);
  return {
    name: words.fileName(model.kind, row.snapshotNumber, format),
    bytes: file?.bytes,
  };
}

/** Approves a report, or takes it back to drafting. Who approves has seen the last edit. */
export async function moveReport(
  acting: Acting,
  reportId: string,
  sent: {
    readonly act: "approve" | "reopen";
    readonly edits: number;
    readonly withUnwritten?: boolean | undefined;
  },
): Promise<Report> {
  const { trx, person, at } = acting;
  await stored.lockReport(trx, reportId);
  const { row, model } = await findReport(acting, reportId);
  requireAct(acting, row, sent.act);
  requireSeen(row.edits, sent.edits);
  if (sent.act === "approve") {
    const texts = await textsOf(acting, reportId);
    const lost = lostFigures(model, texts);
    if (lost.length > 0) {
      const narrativeKeys = [...new Set(lost.map(({ narrativeKey }) => narrativeKey))];
      throw refused("report-figures-lost", { narrativeKeys });
    }
    const parts = [...unwrittenParts(withNarratives(model, texts))];
    if (parts.length > 0 && sent.withUnwritten !== true)
      throw refused("report-unwritten", { parts });
    await stored.moveReport(trx, reportId, { state: "approved", by: person, at });
  } else {
    await stored.moveReport(trx, reportId, { state: "drafting" });
  }
  return await moved(acting, reportId, { act: sent.act, edits: row.edits });
}

/** Keeps the files, written from what was read before, and freezes the report, unless it changed meanwhile. */
export async function freezeReport(
  acting: Acting,
  reportId: string,
  {
    edits,
    files,
  }: { readonly edits: number; readonly files: ReadonlyMap<ReportFormat, Uint8Array> },
): Promise<Report> {
  const { trx, person, at } = acting;
  await stored.lockReport(trx, reportId);
  const { row } = await findReport(acting, reportId);
  requireAct(acting, row, "freeze");
  requireSeen(row.edits, edits);
  const hashes: Record<string, string> = {};
  for (const format of reportFormats) {
    const bytes = files.get(format);
    if (bytes === undefined) throw new Error(`The ${format} of report ${reportId} is missing.`);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    hashes[format] = sha256;
    await stored.storeReportFile(trx, { reportId, format, sha256, bytes, at });
  }
  await stored.moveReport(trx, reportId, { state: "frozen", by: person, at });
  return await moved(acting, reportId, { act: "freeze", edits, ...hashes });
}

/** Refuses before files are written for nothing. */
export async function requireFreezable(
  acting: Acting,
  reportId: string,
  edits: number,
): Promise<void> {
  const { row } = await findReport(acting, reportId);
  requireAct(acting, row, "freeze");
  requireSeen(row.edits, edits);
}

function requireSeen(edits: number, seen: number): void {
  if (edits !== seen) throw refused("report-changed", { edits });
}

async function moved(
  acting: Acting,
  reportId: string,
  { act, ...detail }: { readonly act: string; readonly edits: number },
): Promise<Report> {
  const { trx, at } = acting;
  const { row } = await findReport(acting, reportId);
  await recordAct(trx, {
    act: `${act}-report`,
    subjectKind: "report",
    subjectId: reportId,
    scopeUnitIds: row.scopeUnitIds,
    detail,
    at,
  });
  return presentReport(acting, row);
}
