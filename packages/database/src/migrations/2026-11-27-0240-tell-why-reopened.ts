import { type Kysely, sql } from "kysely";

/** Why a submission was opened again is told to its unit, and to whoever appraises it anew. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table submission
      add column reopened_at timestamptz,
      add column reopened_by_unit_id uuid
        constraint submission_reopened_by_unit_fkey references organisational_unit (id),
      add column reopened_reason text
        constraint submission_reopened_reason_check check (reopened_reason is nfc normalized and reopened_reason ~ '\\S'),
      add constraint submission_reopened_check
        check (num_nulls(reopened_at, reopened_by_unit_id, reopened_reason) in (0, 3))
  `.execute(db);
  await sql`
    comment on column submission.reopened_at is 'When it was last opened again after an approval; each time stands in the audit log.';
    comment on column submission.reopened_by_unit_id is 'The unit that opened it again.';
    comment on column submission.reopened_reason is 'Why, NFC.';
  `.execute(db);
}
