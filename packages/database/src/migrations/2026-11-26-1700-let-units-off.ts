import { type Kysely, sql } from "kysely";

/** A unit that ended while its round was under way is let off by the organiser, with a reason. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table round_unit
      add column let_off_at timestamptz,
      add column let_off_by uuid constraint round_unit_let_off_by_fkey references person (id),
      add column let_off_reason text constraint round_unit_let_off_reason_check
        check (let_off_reason is nfc normalized and let_off_reason ~ '\\S'),
      add constraint round_unit_let_off_check check (num_nulls(let_off_at, let_off_by, let_off_reason) in (0, 3))
  `.execute(db);
  await sql`comment on column round_unit.let_off_at is 'Since when the unit, which has ended, need no longer send; what it has sent stays.'`.execute(
    db,
  );
  await sql`comment on column round_unit.let_off_by is 'Who let it off.'`.execute(db);
  await sql`comment on column round_unit.let_off_reason is 'Why, NFC.'`.execute(db);
}
