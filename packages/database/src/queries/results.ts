import type { Kysely, Transaction } from "kysely";
import type { Database } from "#schema.ts";

export interface NewDataset {
  readonly snapshotId: string;
  /** Folder, relative to the data folder. */
  readonly path: string;
  readonly sha256: string;
  readonly manifest: object;
  readonly at: string;
}

/** Notes the files of a snapshot; written again, they are the same. As the queue's role. */
export async function storeDataset(trx: Transaction<Database>, dataset: NewDataset): Promise<void> {
  const row = {
    path: dataset.path,
    sha256: dataset.sha256,
    manifest: JSON.stringify(dataset.manifest),
    written_at: dataset.at,
  };
  await trx
    .insertInto("analytics.dataset")
    .values({ snapshot_id: dataset.snapshotId, ...row })
    .onConflict((conflict) => conflict.column("snapshot_id").doUpdateSet(row))
    .execute();
}

export interface UnitResult<Result extends object> {
  readonly unitId: string;
  /** As in `round_unit`: who may see the row. */
  readonly scopeUnitIds: readonly string[];
  readonly result: Result;
}

/** Puts the results of all units of a snapshot in the place of earlier ones. As the queue's role. */
export async function storeUnitResults<Result extends object>(
  trx: Transaction<Database>,
  snapshotId: string,
  results: readonly UnitResult<Result>[],
): Promise<void> {
  await trx.deleteFrom("analytics.unit_result").where("snapshot_id", "=", snapshotId).execute();
  for (let from = 0; from < results.length; from += 5000) {
    await trx
      .insertInto("analytics.unit_result")
      .values(
        results.slice(from, from + 5000).map(({ unitId, scopeUnitIds, result }) => ({
          snapshot_id: snapshotId,
          unit_id: unitId,
          scope_unit_ids: [...scopeUnitIds],
          result: JSON.stringify(result),
        })),
      )
      .execute();
  }
}

/** Results by unit, of those one may see. */
export async function listUnitResults(db: Kysely<Database>, snapshotId: string) {
  return await db
    .selectFrom("analytics.unit_result")
    .select(["unit_id as unitId", "scope_unit_ids as scopeUnitIds", "result"])
    .where("snapshot_id", "=", snapshotId)
    .orderBy("unit_id")
    .execute();
}

/** Stores what a question gave over the whole snapshot. As the queue's role. */
export async function storeComparison(
  trx: Transaction<Database>,
  comparison: {
    readonly snapshotId: string;
    readonly name: string;
    readonly rows: readonly object[];
    readonly at: string;
  },
): Promise<void> {
  const row = { rows: JSON.stringify(comparison.rows), computed_at: comparison.at };
  await trx
    .insertInto("analytics.comparison_result")
    .values({ snapshot_id: comparison.snapshotId, name: comparison.name, ...row })
    .onConflict((conflict) => conflict.columns(["snapshot_id", "name"]).doUpdateSet(row))
    .execute();
}

/** For those who may see the snapshot whole; undefined for others, and before it is computed. */
export async function findComparison(
  db: Kysely<Database>,
  { snapshotId, name }: { readonly snapshotId: string; readonly name: string },
) {
  return await db
    .selectFrom("analytics.comparison_result")
    .select(["rows", "computed_at as computedAt"])
    .where("snapshot_id", "=", snapshotId)
    .where("name", "=", name)
    .executeTakeFirst();
}
