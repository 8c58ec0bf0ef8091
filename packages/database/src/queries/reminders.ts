import { type Kysely, sql, type Transaction } from "kysely";
import type { SubmissionState } from "@thuocdo/submissions/submission-lifecycle";
import type { Database } from "#schema.ts";

/** Where units of a round stand, of those one may see. */
export async function listStandings(
  db: Kysely<Database>,
  { roundId, unitIds }: { readonly roundId: string; readonly unitIds: readonly string[] },
) {
  return await db
    .selectFrom("round_unit as u")
    .leftJoin("submission as s", (join) =>
      join.onRef("s.round_id", "=", "u.round_id").onRef("s.unit_id", "=", "u.unit_id"),
    )
    .where("u.round_id", "=", roundId)
    .where("u.unit_id", "=", sql<string>`any (${unitIds}::uuid[])`)
    .select([
      "u.unit_id as unitId",
      "u.scope_unit_ids as scopeUnitIds",
      "u.let_off_at as letOffAt",
      sql<SubmissionState>`coalesce(s.state, 'not-started')`.as("state"),
    ])
    .execute();
}

export interface NewReminder {
  readonly roundId: string;
  readonly unitIds: readonly string[];
  readonly message: string;
  readonly sentBy: string;
  readonly at: string;
}

export async function storeReminders(
  trx: Transaction<Database>,
  { roundId, unitIds, message, sentBy, at }: NewReminder,
): Promise<void> {
  await trx
    .insertInto("reminder")
    .values(
      unitIds.map((unitId) => ({
        round_id: roundId,
        unit_id: unitId,
        message: message.normalize("NFC"),
        sent_at: at,
        sent_by: sentBy,
      })),
    )
    .execute();
}
