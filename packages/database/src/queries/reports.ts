import type { Kysely, Transaction } from "kysely";
import type { Database } from "#schema.ts";

export interface NewReport {
  readonly snapshotId: string;
  readonly kind: string;
  readonly title: string;
  /** File, relative to the data folder. */
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The report model: each figure with what it came from. */
  readonly figures: object;
  readonly at: string;
}

/** Notes a report; written again to the same path, it takes the place of the earlier. As the queue's role. */
export async function storeReport(trx: Transaction<Database>, report: NewReport): Promise<string> {
  const row = {
    title: report.title,
    sha256: report.sha256,
    size_bytes: report.sizeBytes,
    figures: JSON.stringify(report.figures),
    written_at: report.at,
  };
  const { id } = await trx
    .insertInto("analytics.report")
    .values({ snapshot_id: report.snapshotId, kind: report.kind, path: report.path, ...row })
    .onConflict((conflict) => conflict.column("path").doUpdateSet(row))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Reports on snapshots that one may see whole, newest first; without their figures. */
export async function listReports(
  db: Kysely<Database>,
  { snapshotId }: { readonly snapshotId?: string | undefined } = {},
) {
  let found = reports(db).orderBy("r.written_at", "desc").orderBy("r.id");
  if (snapshotId !== undefined) found = found.where("r.snapshot_id", "=", snapshotId);
  return await found.execute();
}

export async function findReport(db: Kysely<Database>, reportId: string) {
  return await reports(db).select("r.figures").where("r.id", "=", reportId).executeTakeFirst();
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
      "r.path",
      "r.sha256",
      "r.size_bytes as sizeBytes",
      "r.written_at as writtenAt",
      "s.simulated",
    ]);
}
