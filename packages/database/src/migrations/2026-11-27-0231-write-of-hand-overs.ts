import { type Kysely, sql } from "kysely";

/** Who takes work over is written to as well: a letter about a unit, and about no round. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table mail alter column round_id drop not null`.execute(db);
  await sql`
    comment on column mail.round_id is 'The round it is about; null where it tells of work handed over.'
  `.execute(db);
  await sql`
    create policy api_insert_hand_over on mail for insert to thuocdo_api
      with check (round_id is null and queued_by = (select current_person_id())
        and exists (
          select 1 from hand_over h
          where h.receiver_id = mail.person_id and h.unit_id = mail.unit_id and h.handed_by = mail.queued_by)
        and exists (
          select 1 from person p where p.id = mail.person_id and p.email = mail.address))
  `.execute(db);
}
