import type { Kysely, Transaction } from "kysely";
import type { Database } from "#schema.ts";

export interface NewReport {
  readonly snapshotId: string;
  readonly kind: string;
  readonly title: string;
  /** The report model: each figure with what it came from. */
  readonly figures: object;
  readonly at: string;
}

/**
 * Keeps a report's figures. Computed again, they take the place of the earlier while it is being drafted; an approved one
 * keeps those it was approved with. As the queue's role.
 */
export async function storeReport(trx: Transaction<Database>, report: NewReport): Promise<string> {
  const { snapshotId, kind, title, figures, at } = report;
  const row = { title, figures: JSON.stringify(figures), written_at: at };
  const stored = await trx
    .insertInto("analytics.report")
    .values({ snapshot_id: snapshotId, kind, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(["snapshot_id", "kind"])
        .doUpdateSet(row)
        .where("analytics.report.state", "=", "drafting"),
    )
    .returning("id")
    .executeTakeFirst();
  if (stored !== undefined) return stored.id;
  const { id } = await trx
    .selectFrom("analytics.report")
    .select("id")
    .where("snapshot_id", "=", snapshotId)
    .where("kind", "=", kind)
    .executeTakeFirstOrThrow();
  return id;
}

/** Reports on snapshots that one may see whole, newest first; without their figures. */
export async function listReports(
  db: Kysely<Database>,
  { snapshotId }: { readonly snapshotId?: string | undefined } = {},
) {
  let found = reports(db).orderBy("s.number", "desc").orderBy("r.kind", "desc").orderBy("r.id");
  if (snapshotId !== undefined) found = found.where("r.snapshot_id", "=", snapshotId);
  return await found.execute();
}

export async function findReport(db: Kysely<Database>, reportId: string) {
  return await reports(db).select("r.figures").where("r.id", "=", reportId).executeTakeFirst();
}

/** Holds the report until the transaction ends: acts on one report come one after the other. */
export async function lockReport(trx: Transaction<Database>, reportId: string): Promise<void> {
  await trx
    .selectFrom("analytics.report")
    .select("id")
    .where("id", "=", reportId)
    .forUpdate()
    .execute();
}

function reports(db: Kysely<Database>) {
  return db
    .selectFrom("analytics.report as r")
    .innerJoin("snapshot as s", "s.id", "r.snapshot_id")
    .select([
      "r.id",
      "r.kind",
      "r.title",
      "r.snapshot_id as snapshotId",
      "s.number as snapshotNumber",
      "s.scope_unit_ids as scopeUnitIds",
      "r.written_at as writtenAt",
      "r.state",
      "r.edits",
      "r.approved_at as approvedAt",
      "r.approved_by_name as approvedByName",
      "r.frozen_at as frozenAt",
      "r.frozen_by_name as frozenByName",
      "s.simulated",
    ]);
}

/** Who did it, and their name as it then is. */
interface ByWhom {
  readonly id: string;
  readonly fullName: string;
}

export interface NarrativeEdit {
  readonly number: number;
  readonly narrativeKey: string;
  /** Null: what is generated. */
  readonly text: string | null;
  readonly editedAt: Date;
  readonly editedByName: string;
}

/** Every edit of a report's narrative, oldest first; up to one of them where asked. */
export async function listNarrativeEdits(
  db: Kysely<Database>,
  reportId: string,
  { upTo }: { readonly upTo?: number } = {},
): Promise<readonly NarrativeEdit[]> {
  let edits = db
    .selectFrom("analytics.narrative_edit as e")
    .select([
      "e.number",
      "e.narrative_key as narrativeKey",
      "e.text",
      "e.edited_at as editedAt",
      "e.edited_by_name as editedByName",
    ])
    .where("e.report_id", "=", reportId)
    .orderBy("e.number");
  if (upTo !== undefined) edits = edits.where("e.number", "<=", upTo);
  return await edits.execute();
}

/** Counts and keeps one more edit. The report is locked. */
export async function addNarrativeEdit(
  trx: Transaction<Database>,
  edit: {
    readonly reportId: string;
    readonly narrativeKey: string;
    readonly text: string | null;
    readonly by: ByWhom;
    readonly at: string;
  },
): Promise<number> {
  const { reportId, narrativeKey, text, by, at } = edit;
  const { edits: number } = await trx
    .updateTable("analytics.report")
    .set(({ eb }) => ({ edits: eb("edits", "+", 1) }))
    .where("id", "=", reportId)
    .returning("edits")
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("analytics.narrative_edit")
    .values({
      report_id: reportId,
      number,
      narrative_key: narrativeKey,
      text,
      edited_at: at,
      edited_by: by.id,
      edited_by_name: by.fullName,
    })
    .execute();
  return number;
}

export async function moveReport(
  trx: Transaction<Database>,
  reportId: string,
  to:
    | { readonly state: "drafting" }
    | { readonly state: "approved" | "frozen"; readonly by: ByWhom; readonly at: string },
): Promise<void> {
  const set =
    to.state === "drafting"
      ? { state: to.state, approved_at: null, approved_by: null, approved_by_name: null }
      : to.state === "approved"
        ? {
            state: to.state,
            approved_at: to.at,
            approved_by: to.by.id,
            approved_by_name: to.by.fullName,
          }
        : {
            state: to.state,
            frozen_at: to.at,
            frozen_by: to.by.id,
            frozen_by_name: to.by.fullName,
          };
  await trx.updateTable("analytics.report").set(set).where("id", "=", reportId).execute();
}

type ReportFormat = "docx" | "pdf" | "xlsx";

export async function storeReportFile(
  trx: Transaction<Database>,
  file: {
    readonly reportId: string;
    readonly format: ReportFormat;
    readonly sha256: string;
    readonly bytes: Uint8Array;
    readonly at: string;
  },
): Promise<void> {
  await trx
    .insertInto("analytics.report_file")
    .values({
      report_id: file.reportId,
      format: file.format,
      sha256: file.sha256,
      bytes: Buffer.from(file.bytes),
      written_at: file.at,
    })
    .execute();
}

/** The files of a frozen report, without their bytes. */
export async function listReportFiles(db: Kysely<Database>, reportId: string) {
  return await db
    .selectFrom("analytics.report_file")
    .select(({ fn }) => [
      "format",
      "sha256",
      fn<number>("octet_length", ["bytes"]).as("byteLength"),
    ])
    .where("report_id", "=", reportId)
    .orderBy("format")
    .execute();
}

/** The file that a report was frozen with. */
export async function findReportFile(
  db: Kysely<Database>,
  reportId: string,
  format: ReportFormat,
): Promise<{ readonly sha256: string; readonly bytes: Uint8Array } | undefined> {
  return await db
    .selectFrom("analytics.report_file")
    .select(["sha256", "bytes"])
    .where("report_id", "=", reportId)
    .where("format", "=", format)
    .executeTakeFirst();
}

/** Hashes of what a snapshot's report stands on; null where there is none. */
export async function findReportGround(
  db: Kysely<Database>,
  snapshotId: string,
): Promise<{ readonly datasetSha256: string | null; readonly versionSha256: string | null }> {
  const ground = await db
    .selectFrom("snapshot as s")
    .leftJoin("analytics.dataset as d", "d.snapshot_id", "s.id")
    .leftJoin("assessment_round as r", "r.id", "s.round_id")
    .leftJoin("criteria_set_version as v", "v.id", "r.criteria_set_version_id")
    .select(["d.sha256 as datasetSha256", "v.sha256 as versionSha256"])
    .where("s.id", "=", snapshotId)
    .executeTakeFirst();
  return ground ?? { datasetSha256: null, versionSha256: null };
}
