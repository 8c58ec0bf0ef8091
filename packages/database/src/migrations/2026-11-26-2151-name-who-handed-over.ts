import { type Kysely, sql } from "kysely";

/** Who handed over and who received know each other's names, whatever their roles are by then; reminders of one instant have an order. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function name_in_hand_over(of_person_id uuid) returns text
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select p.full_name from person p
      where p.id = of_person_id and exists (
        select 1 from hand_over h
        where (h.person_id = p.id and h.receiver_id = current_person_id())
          or (h.receiver_id = p.id and h.person_id = current_person_id()));
    end
  `.execute(db);
  await sql`
    comment on function name_in_hand_over(uuid) is 'The name of somebody who handed work over to the acting person, or received theirs; of nobody else. Reads past policies.'
  `.execute(db);
  await sql`revoke execute on function name_in_hand_over(uuid) from public`.execute(db);
  await sql`grant execute on function name_in_hand_over(uuid) to thuocdo_api`.execute(db);

  await sql`alter table reminder add column number bigint generated always as identity`.execute(db);
  await sql`
    comment on column reminder.number is 'In the order in which they were stored: of one instant the latest is the one told.'
  `.execute(db);
}
