import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";

/** Under this key a test of a draft waits in the queue; its middle part says whose snapshot it is. */
export function backtestKey(of: { readonly snapshotId: string; readonly versionId: string }) {
  return `backtest-draft:${of.snapshotId}:${of.versionId}`;
}

/**
 * Snapshots that a version can be tried on, newest first: of its criteria set, seen whole. With the last job that was
 * asked for and the last result, where there are such.
 */
export async function listBacktests(db: Kysely<Database>, versionId: string) {
  return await db
    .selectFrom("snapshot as s")
    .innerJoin("assessment_round as r", "r.id", "s.round_id")
    .innerJoin("criteria_set_version as used", "used.id", "r.criteria_set_version_id")
    .innerJoin("criteria_set_version as draft", (join) =>
      join
        .onRef("draft.criteria_set_id", "=", "used.criteria_set_id")
        .on("draft.id", "=", versionId),
    )
    .leftJoin("analytics.backtest as b", (join) =>
      join.onRef("b.snapshot_id", "=", "s.id").on("b.version_id", "=", versionId),
    )
    .where(sql<boolean>`s.scope_unit_ids && (select current_unit_ids())`)
    .select([
      "s.id as snapshotId",
      "s.number",
      "s.simulated",
      "r.title as roundTitle",
      "r.period_from as periodFrom",
      "r.period_to as periodTo",
      "used.label as versionLabel",
      "s.scope_unit_ids as scopeUnitIds",
      "b.sequence",
      "b.computed_at as computedAt",
      sql<number>`(select count(*) from round_unit u where u.round_id = s.round_id)`.as(
        "unitsCalled",
      ),
      sql<string | null>`(
        select j.job_id from analytics.job_progress j
        where j.job_key = 'backtest-draft:' || s.id || ':' || ${versionId}::text
        order by j.queued_at desc limit 1)`.as("jobId"),
    ])
    .orderBy("s.number", "desc")
    .execute();
}

export async function findBacktest(
  db: Kysely<Database>,
  of: { readonly snapshotId: string; readonly versionId: string },
) {
  return await db
    .selectFrom("analytics.backtest")
    .select(["sequence", "result", "computed_at as computedAt"])
    .where("snapshot_id", "=", of.snapshotId)
    .where("version_id", "=", of.versionId)
    .executeTakeFirst();
}

/** In the place of an earlier one. As the queue's role. */
export async function storeBacktest(
  trx: Transaction<Database>,
  of: {
    readonly snapshotId: string;
    readonly versionId: string;
    readonly sequence: number;
    readonly result: object;
    readonly at: string;
  },
): Promise<void> {
  const row = {
    sequence: of.sequence,
    result: JSON.stringify(of.result),
    computed_at: of.at,
  };
  await trx
    .insertInto("analytics.backtest")
    .values({ snapshot_id: of.snapshotId, version_id: of.versionId, ...row })
    .onConflict((conflict) => conflict.columns(["snapshot_id", "version_id"]).doUpdateSet(row))
    .execute();
}
