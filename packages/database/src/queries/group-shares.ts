import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";

/** Groups of a submission that were given to somebody, under the name of whoever that is. */
export async function listGroupShares(db: Kysely<Database>, submissionId: string) {
  return await db
    .selectFrom("group_share as g")
    .innerJoin("person as p", "p.id", "g.person_id")
    .select([
      "g.group_id as groupId",
      "g.person_id as personId",
      "p.full_name as fullName",
      sql<boolean>`g.done_at is not null`.as("done"),
    ])
    .where("g.submission_id", "=", submissionId)
    .orderBy("g.group_id")
    .execute();
}

/** Who answers for a unit at an instant, by name. */
export async function listOfficers(
  db: Kysely<Database>,
  { unitId, at }: { readonly unitId: string; readonly at: string },
) {
  return await db
    .selectFrom("role_assignment as a")
    .innerJoin("person as p", "p.id", "a.person_id")
    .select(["p.id", "p.full_name as fullName"])
    .where("a.unit_id", "=", unitId)
    .where("a.role", "=", "ward-officer")
    .where(sql<boolean>`a.valid_from <= (${at}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`)
    .where(sql<boolean>`(a.valid_until is null or a.valid_until > ${at}::timestamptz)`)
    .orderBy(sql`p.full_name collate "vi-x-icu"`)
    .orderBy("p.id")
    .execute();
}

export interface StoredShare {
  readonly submissionId: string;
  readonly groupId: string;
  readonly personId: string;
  readonly done: boolean;
  readonly by: string;
  readonly at: string;
}

/** Gives a group to somebody, or says whether it is ready; when it was given and said first stays. */
export async function storeGroupShare(
  trx: Transaction<Database>,
  { submissionId, groupId, personId, done, by, at }: StoredShare,
): Promise<void> {
  await trx
    .insertInto("group_share")
    .values({
      submission_id: submissionId,
      group_id: groupId,
      person_id: personId,
      shared_at: at,
      shared_by: by,
      done_at: done ? at : null,
      done_by: done ? by : null,
    })
    .onConflict((conflict) =>
      conflict.constraint("group_share_pkey").doUpdateSet({
        person_id: personId,
        shared_at: sql`case when group_share.person_id = excluded.person_id
          then group_share.shared_at else excluded.shared_at end`,
        shared_by: sql`case when group_share.person_id = excluded.person_id
          then group_share.shared_by else excluded.shared_by end`,
        done_at: done ? sql`coalesce(group_share.done_at, excluded.done_at)` : null,
        done_by: done ? sql`coalesce(group_share.done_by, excluded.done_by)` : null,
      }),
    )
    .execute();
}

export async function removeGroupShare(
  trx: Transaction<Database>,
  { submissionId, groupId }: { readonly submissionId: string; readonly groupId: string },
): Promise<void> {
  await trx
    .deleteFrom("group_share")
    .where("submission_id", "=", submissionId)
    .where("group_id", "=", groupId)
    .execute();
}
