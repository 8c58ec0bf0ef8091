import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";

/** Makes a frozen round a numbered dataset; gives the snapshot's id. The worker then writes its files. */
export async function takeSnapshot(
  trx: Transaction<Database>,
  {
    roundId,
    takenBy,
    at,
  }: { readonly roundId: string; readonly takenBy: string | null; readonly at: string },
): Promise<string> {
  const { id } = await trx
    .insertInto("snapshot")
    .values({ round_id: roundId, taken_by: takenBy, taken_at: at })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Snapshots in which one may see a unit, newest first. */
export async function listSnapshots(
  db: Kysely<Database>,
  { roundId }: { readonly roundId?: string | undefined } = {},
) {
  let found = snapshots(db).orderBy("s.number", "desc");
  if (roundId !== undefined) found = found.where("s.round_id", "=", roundId);
  return await found.execute();
}

export async function findSnapshot(db: Kysely<Database>, snapshotId: string) {
  return await snapshots(db).where("s.id", "=", snapshotId).executeTakeFirst();
}

function snapshots(db: Kysely<Database>) {
  return db
    .selectFrom("snapshot as s")
    .innerJoin("assessment_round as r", "r.id", "s.round_id")
    .innerJoin("criteria_set_version as v", "v.id", "r.criteria_set_version_id")
    .leftJoin("analytics.dataset as d", "d.snapshot_id", "s.id")
    .select([
      "s.id",
      "s.number",
      "s.round_id as roundId",
      "r.title as roundTitle",
      "r.period_from as periodFrom",
      "r.period_to as periodTo",
      "v.id as versionId",
      "v.label as versionLabel",
      "s.taken_at as takenAt",
      "s.simulated",
      "s.scope_unit_ids as scopeUnitIds",
      "d.sha256",
      "d.path",
      "d.manifest",
      sql<number>`(select count(*) from round_unit u where u.round_id = s.round_id)`.as(
        "unitsCalled",
      ),
      sql<number>`(
        select count(*) from submission b where b.round_id = s.round_id and b.state = 'approved')`.as(
        "unitsApproved",
      ),
    ]);
}
