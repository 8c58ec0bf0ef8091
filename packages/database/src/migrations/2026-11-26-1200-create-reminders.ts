import { type Kysely, sql } from "kysely";

/** Nhắc nộp: what those above told a unit that is still to send; it stands in the portal until the unit has sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reminder (
      id uuid default gen_random_uuid() constraint reminder_pkey primary key,
      round_id uuid not null,
      unit_id uuid not null,
      message text not null constraint reminder_message_check check (message is nfc normalized and message ~ '\\S'),
      sent_at timestamptz not null,
      sent_by uuid not null constraint reminder_sent_by_fkey references person (id),
      constraint reminder_unit_fkey foreign key (round_id, unit_id) references round_unit (round_id, unit_id)
    )
  `.execute(db);
  await sql`create index reminder_unit_index on reminder (round_id, unit_id, sent_at)`.execute(db);
  await sql`
    comment on table reminder is 'What a unit that is still to send was told by those above (nhắc nộp); rows are only inserted.';
    comment on column reminder.id is 'Own identity.';
    comment on column reminder.round_id is 'The round.';
    comment on column reminder.unit_id is 'The unit reminded.';
    comment on column reminder.message is 'What it was told, NFC.';
    comment on column reminder.sent_at is 'When.';
    comment on column reminder.sent_by is 'By whom.';
  `.execute(db);
  await sql`
    create trigger reminder_insert_only before update or delete or truncate on reminder
      for each statement execute function forbid_change()
  `.execute(db);

  await sql`alter table reminder enable row level security, force row level security`.execute(db);
  await sql`create policy owner_all on reminder to thuocdo_owner using (true)`.execute(db);
  await sql`create policy worker_select on reminder for select to thuocdo_worker using (true)`.execute(
    db,
  );
  await sql`
    create policy api_select on reminder for select to thuocdo_api
      using (exists (
        select 1 from round_unit u
        where u.round_id = reminder.round_id and u.unit_id = reminder.unit_id))
  `.execute(db);
  await sql`
    create policy api_insert on reminder for insert to thuocdo_api
      with check (exists (
        select 1 from round_unit u
        where u.round_id = reminder.round_id and u.unit_id = reminder.unit_id
          and acts_in_role('{administrator,appraiser}', u.scope_unit_ids[2:])))
  `.execute(db);
  await sql`grant select on reminder to thuocdo_api, thuocdo_worker`.execute(db);
  await sql`grant insert on reminder to thuocdo_api`.execute(db);
}
