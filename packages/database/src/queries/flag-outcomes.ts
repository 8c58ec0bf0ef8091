import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";

export type FlagOutcomeKind = "explained" | "corrected" | "confirmed";

/** All that was found of the flags of a snapshot, in order of time. */
export async function listFlagOutcomes(db: Kysely<Database>, snapshotId: string) {
  return await outcomes(db).where("snapshot_id", "=", snapshotId).orderBy("sequence").execute();
}

export async function findFlagOutcome(db: Kysely<Database>, id: string) {
  return await outcomes(db).where("id", "=", id).executeTakeFirst();
}

export async function storeFlagOutcome(
  trx: Transaction<Database>,
  of: {
    readonly id: string;
    readonly snapshotId: string;
    readonly flagKey: string;
    readonly outcome: FlagOutcomeKind;
    readonly reason: string;
    readonly at: string;
    readonly by: { readonly id: string; readonly fullName: string };
  },
): Promise<void> {
  await trx
    .insertInto("flag_outcome")
    .values({
      id: of.id,
      snapshot_id: of.snapshotId,
      flag_key: of.flagKey,
      outcome: of.outcome,
      reason: of.reason,
      settled_at: of.at,
      settled_by: of.by.id,
      settled_by_name: of.by.fullName,
    })
    .execute();
}

function outcomes(db: Kysely<Database>) {
  return db
    .selectFrom("flag_outcome")
    .select([
      "id",
      "snapshot_id as snapshotId",
      "flag_key as flagKey",
      sql<FlagOutcomeKind>`outcome`.as("outcome"),
      "reason",
      "settled_at as settledAt",
      "settled_by as settledBy",
      "settled_by_name as settledByName",
    ]);
}
