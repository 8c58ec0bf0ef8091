import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Kysely, Transaction } from "kysely";
import type { Database } from "#schema.ts";

/** Keeps a draft as it is after an edit. */
export async function storeCheckpoint(
  trx: Transaction<Database>,
  {
    versionId,
    sequence,
    document,
  }: {
    readonly versionId: string;
    readonly sequence: number;
    readonly document: CriteriaSetVersion;
  },
): Promise<void> {
  await trx
    .insertInto("version_checkpoint")
    .values({ version_id: versionId, sequence, document: JSON.stringify(document) })
    .execute();
}

/** The first state that was kept at or after an edit. */
export async function findCheckpoint(db: Kysely<Database>, versionId: string, sequence: number) {
  return await db
    .selectFrom("version_checkpoint")
    .select(["sequence", "document"])
    .where("version_id", "=", versionId)
    .where("sequence", ">=", sequence)
    .orderBy("sequence")
    .limit(1)
    .executeTakeFirst();
}
