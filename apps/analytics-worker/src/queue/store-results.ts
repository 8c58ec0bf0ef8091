import type { Database } from "@thuocdo/database/schema";
import { endJob } from "@thuocdo/database/queries/jobs";
import { storeReport } from "@thuocdo/database/queries/reports";
import { storeComparison, storeDataset, storeUnitResults } from "@thuocdo/database/queries/results";
import type { Kysely } from "kysely";
import type { SnapshotResults } from "#compare/compare-snapshot.ts";

/** Names under which results are kept in `analytics.comparison_result`: one row, the round's `Comparison`. */
export const comparisonName = "comparison";

/**
 * Stores all results of a snapshot and ends its job, in one transaction: readers see all of them or none. Each unit's
 * `ComparedWard` is a row of its own in `analytics.unit_result`, seen by whoever may see the unit.
 * @param db in the queue's role
 */
export async function storeResults(
  db: Kysely<Database>,
  job: { readonly jobId: string | undefined; readonly snapshotId: string; readonly at: string },
  { dataset, compared, analyses, scopes, reports }: SnapshotResults,
): Promise<void> {
  const { snapshotId, at } = job;
  await db.transaction().execute(async (trx) => {
    await storeDataset(trx, {
      snapshotId,
      path: dataset.path,
      sha256: dataset.sha256,
      manifest: dataset.manifest,
      at,
    });
    await storeUnitResults(
      trx,
      snapshotId,
      compared.wards.map((ward) => ({
        unitId: ward.unitId,
        scopeUnitIds: scopes.get(ward.unitId) ?? [ward.unitId],
        result: ward,
      })),
    );
    await storeComparison(trx, {
      snapshotId,
      name: comparisonName,
      rows: [compared.comparison],
      at,
    });
    for (const [name, found] of Object.entries(analyses))
      await storeComparison(trx, { snapshotId, name, rows: [found], at });
    for (const { kind, title, model } of reports)
      await storeReport(trx, { snapshotId, kind, title, figures: model, at });
    if (job.jobId !== undefined) await endJob(trx, job.jobId, at);
  });
}
